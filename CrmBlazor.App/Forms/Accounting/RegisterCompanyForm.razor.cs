using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Accounting;

/// <summary>A new company from its card; one that has the same ИНН is held against it while it is typed (B 36, B 38).</summary>
public sealed partial class RegisterCompanyForm
{
    private static readonly IReadOnlyList<string> Kinds = [.. Enum.GetValues<CompanyKind>().Select(k => k.Code())];
    private readonly HashSet<string> left = [];
    private IReadOnlyList<KnownCompany> known = [];
    private Refusal? refused;

    /// <summary>The request that it answers.</summary>
    [Parameter]
    public Asked? For { get; set; }

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private Lookups Lookups { get; set; } = null!;

    protected override string DraftKey => For is null ? "RegisterCompany" : $"RegisterCompany {For.Request}";

    private CompanyDetails Details =>
        new CompanyDetails(Model.Name ?? "", Model.Inn ?? "", Model.Kpp, Model.Ogrn, CompanyKind.Customer, Model.LegalAddress ?? "", null, AccountsOf(Model)).Normalized();

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        known = await Lookups.WithInnAsync(Model.Inn);
    }

    protected override void Prefill(Typed model)
    {
        if (For is not null) (model.Name, model.Inn, model.Kind) = (For.Name, For.Inn, (For.Kind ?? CompanyKind.Customer).Code());
    }

    protected override Command ToCommand(Typed model) => new RegisterCompany(model.Name ?? "", model.Inn ?? "", Enum.Parse<CompanyKind>(model.Kind ?? "", ignoreCase: true), model.LegalAddress ?? "",
        model.Kpp.OrNull(), model.Ogrn.OrNull(), model.Sphere.OrNull(), AccountsOf(model), For?.Request);

    /// <summary>Places in the list are kept, so that a fault finds its account; the only one may stay empty.</summary>
    private static IReadOnlyList<BankAccount> AccountsOf(Typed model) => model.Accounts is [{ Number: null or "", Bik: null or "" }] ? []
        : [.. model.Accounts.Select(a => new BankAccount(a.Number ?? "", a.Bik ?? "", a.Bank.OrNull(), a.Correspondent.OrNull()))];

    /// <summary>Check digits are told as soon as the field is left, by the rule that refuses after the press.</summary>
    private string? FaultOf(string field)
    {
        if (!left.Contains(field)) return ErrorOf(field);
        return Details.Faults([]).FirstOrDefault(f => f.Field == field && f.Code != "required") is { } fault ? Voice.Say(fault) : null;
    }

    private async Task InnTypedAsync()
    {
        Changed();
        known = await Lookups.WithInnAsync(Model.Inn);
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

    private void Add()
    {
        Model.Accounts.Add(new());
        Changed();
    }

    private void Remove(Account account)
    {
        Model.Accounts.Remove(account);
        Changed();
    }

    public sealed class Account
    {
        public string? Number { get; set; }
        public string? Bik { get; set; }
        public string? Bank { get; set; }
        public string? Correspondent { get; set; }
    }

    public sealed class Typed
    {
        public string? Name { get; set; }
        public string? Inn { get; set; }
        public string? Kpp { get; set; }
        public string? Ogrn { get; set; }
        public string? Kind { get; set; } = CompanyKind.Customer.Code();
        public string? LegalAddress { get; set; }
        public string? Sphere { get; set; }
        public List<Account> Accounts { get; set; } = [new()];
    }
}
