using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Forms.People;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Leads;

/// <summary>Contact and deal from one lead, in one panel; the responsible too, for who may name him (B 2-8).</summary>
public sealed partial class ConvertForm
{
    private bool isDuplicate, isContactOnly, isJoining;
    private int? joined;
    private string? named;
    private Refusal? unjoined;
    private string prefix = "";

    [Parameter, EditorRequired]
    public LeadView Lead { get; set; } = null!;

    /// <summary>Number of a known contact that was chosen already.</summary>
    [Parameter]
    public int? Contact { get; set; }

    /// <summary>What was said last.</summary>
    [Parameter]
    public DomainEvent? Talk { get; set; }

    /// <summary>The talk is missing: call or comment.</summary>
    [Parameter]
    public EventCallback<string> OnTalk { get; set; }

    [Inject]
    private Lookups Lookups { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private BoardProjection Board { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override string DraftKey => $"ConvertLead {Lead.Number}";

    private Dictionaries Words => Book.Settings.Words;

    private bool IsShut => isDuplicate || Lead.ToConverting.Count > 0 || Lead.Status is not LeadStatus.New;

    private int Left => Model.Contact.Left(Book.Settings.RequiredContactFields)
        + new[] { Model.Title, Model.Direction, Model.Segment, Model.ProductGroup, Model.DeliveryAddress, Model.Comment }.Count(t => t.OrNull() is null);

    /// <summary>Somebody else works on it; that shuts nothing, but he should know (R 1).</summary>
    private bool IsAnothers => Lead.TakenBy is { } by && by != Viewer.User?.Id;

    private IReadOnlyList<ManagerChoice> Managers => Book.CandidatesFor(Board.Now, Model.Direction, Model.Segment);

    /// <summary>Of the client who is chosen: he may be calling on one of them.</summary>
    private IReadOnlyList<KnownDeal> OpenDeals => Lead.Status is LeadStatus.New && Lead.Known.FirstOrDefault(k => k.Number == Model.Contact.Number) is { } client ? client.Deals : [];

    private string? Why => isDuplicate ? T["Convert_TakeKnown"].Value : Left > 0 ? T["Convert_Left", Left].Value : null;

    protected override async Task OnInitializedAsync()
    {
        prefix = await Lookups.TitlePrefixAsync();
        await base.OnInitializedAsync();
        if (Lead.Known.FirstOrDefault(k => k.Number == (Contact ?? (IsKept ? null : Lead.Contact))) is { } chosen) (Model.Contact.Number, Model.Contact.Taken) = (chosen.Number, chosen.Name);
    }

    /// <summary>Nothing that the lead knows is asked twice.</summary>
    protected override void Prefill(Typed model)
    {
        model.Contact = new() { FullName = Lead.Name, MobilePhone = Show.Phone(Lead.Phone), PrivateEmail = Lead.Email };
        (model.Title, model.Comment) = (prefix, Lead.Comment);
    }

    protected override Command ToCommand(Typed model) => isContactOnly ? new IdentifyLead(Lead.Number, ToContact(model.Contact)) : new ConvertLead(Lead.Number, ToContact(model.Contact),
        new(model.Title ?? "", model.Direction ?? "", model.Segment ?? "", model.ProductGroup ?? "", model.DeliveryAddress ?? "", model.Comment ?? ""));

    /// <summary>The contact alone: the lead stays open (B 2).</summary>
    private async Task IdentifyAsync()
    {
        isContactOnly = true;
        await SubmitAsync();
        isContactOnly = false;
    }

    /// <summary>To the deal: with its responsible, or to the choice of one (B 8); a manager's deal is his own already.</summary>
    protected override async Task FinishAsync(Typed sent, Answer answer)
    {
        if (isContactOnly)
        {
            Model.Put(sent, answer.Contact);    // what was typed of the deal waits for it
            Changed();
            await OnCancel.InvokeAsync();
            return;
        }
        var deal = int.Parse(answer.Number.ToString()!, System.Globalization.CultureInfo.InvariantCulture);
        var assigned = !Viewer.May<AssignDeal>() || (named is { } manager && (await SendAsync(new AssignDeal(deal, manager))).IsDone);
        Navigation.NavigateTo(assigned ? DealLinks.Deal(deal) : $"{DealLinks.Deal(deal)}?act=AssignDeal");
    }

    /// <summary>Whom the operator has chosen, else who is proposed.</summary>
    private string? Chosen(IReadOnlyList<ManagerChoice> managers) => Model.Manager.OrNull() ?? managers.FirstOrDefault(m => m.As.IsProposed)?.Person.Email;

    /// <summary>The deal will be his who stood there at the press.</summary>
    private Task ConvertAsync()
    {
        named = Chosen(Managers);
        return SubmitAsync();
    }

    private static LeadContact ToContact(ContactTyped typed) => typed.Number is { } number
        ? new(number)
        : new(null, typed.FullName.OrNull(), typed.MobilePhone.OrNull(), typed.PrivateEmail.OrNull(), typed.BirthDate, typed.Position.OrNull());

    private void Shut(bool duplicate) => isDuplicate = duplicate;

    protected override void Changed()
    {
        unjoined = null;
        base.Changed();
    }

    private void Choose(string manager)
    {
        Model.Manager = manager;
        Changed();
    }

    /// <summary>«01/12.05 КС, ФБС»: the group completes a title that nobody has typed (B 4).</summary>
    private void Grouped()
    {
        if (Model.Title.OrNull() is null || Words.ProductGroups.Append("").Any(g => Model.Title!.Trim() == $"{prefix}{g}".Trim())) Model.Title = $"{prefix}{Model.ProductGroup}";
        Changed();
    }

    /// <summary>No second deal: the lead goes with the one that is open (R 2).</summary>
    private async Task JoinAsync(int deal)
    {
        if (isJoining) return;
        isJoining = true;
        unjoined = (await SendAsync(new JoinLead(Lead.Number, deal, Model.Contact.Number))).Refusal;
        (isJoining, joined) = (false, null);
        if (unjoined is null) await CancelAsync();
    }

    private void Cure(ObstacleText obstacle)
    {
        if (obstacle.Cure is "JoinLead") joined = int.Parse(obstacle.Subject!, System.Globalization.CultureInfo.InvariantCulture);
        else if (obstacle.Cure is "LogCall" or "LogMessage" or "AddComment") _ = OnTalk.InvokeAsync(TalkTarget.KindOf(obstacle.Cure));
        else Navigation.NavigateTo(DealLinks.Cure(0, obstacle));
    }

    public sealed class Typed
    {
        public ContactTyped Contact { get; set; } = new();
        public string? Title { get; set; }
        public string? Direction { get; set; }
        public string? Segment { get; set; }
        public string? ProductGroup { get; set; }
        public string? DeliveryAddress { get; set; }
        public string? Comment { get; set; }
        public string? Manager { get; set; }

        /// <param name="contact">Who is behind the lead by now.</param>
        public void Put(Typed other, int? contact)
        {
            Contact = other.Contact;
            (Contact.Number, Contact.Taken) = (contact, other.Contact.FullName ?? other.Contact.Taken);
            (Title, Direction, Segment, ProductGroup) = (other.Title, other.Direction, other.Segment, other.ProductGroup);
            (DeliveryAddress, Comment, Manager) = (other.DeliveryAddress, other.Comment, other.Manager);
        }
    }
}
