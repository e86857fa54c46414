using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Accounting;

/// <summary>A new company, typed or read from its card (B 38).</summary>
public sealed partial class RegisterCompanyForm
{
    private Refusal? refused;

    /// <summary>The request that it answers.</summary>
    [Parameter]
    public Asked? For { get; set; }

    protected override string DraftKey => For is null ? "RegisterCompany" : $"RegisterCompany {For.Request}";

    /// <summary>The card that came with the request is read at once, unless it is another company's; the name and the ИНН are those that were asked for.</summary>
    protected override void Prefill(CompanyTyped model)
    {
        if (For is null) return;
        var card = CompanyCard.Read(For.Card);
        if (card.Inn is null || For.Inn is null || card.Inn == Inn.Normalize(For.Inn)) model.Put(card.Over(model.Details));
        (model.Name, model.Inn, model.Kind) = (For.Name, For.Inn ?? model.Inn, (For.Kind ?? CompanyKind.Customer).Code());
    }

    protected override Command ToCommand(CompanyTyped model) => new RegisterCompany(model.Name ?? "", model.Inn ?? "", Enum.Parse<CompanyKind>(model.Kind ?? "", ignoreCase: true), model.LegalAddress ?? "",
        model.Kpp.OrNull(), model.Ogrn.OrNull(), model.Sphere.OrNull(), model.BankAccounts, For?.Request);

    private void Fill(CompanyCard card)
    {
        Model.Put(card.Over(Model.Details));
        Changed();
    }

    /// <summary>Without a request there is nothing to answer.</summary>
    private EventCallback<KnownCompany> Taking => For is null ? default : EventCallback.Factory.Create<KnownCompany>(this, TakeAsync);

    /// <summary>Nothing is added: the request is answered with the one we have.</summary>
    private async Task TakeAsync(KnownCompany same)
    {
        var outcome = await SendAsync(new FulfilRequest(For!.Request, same.Number));
        refused = outcome.Refusal;
        if (outcome.Answer is not { } answer) return;
        await Drafts.DropAsync(DraftKey);
        await OnDone.InvokeAsync(answer);
    }
}
