using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Requests;

namespace CrmBlazor.App.Forms.Acts;

/// <summary>What an act is about.</summary>
/// <param name="Name">Of the record, where the page shows several.</param>
/// <param name="Contact">Of whom a task is planned.</param>
/// <param name="Subject">Number of the invoice or the task, where the act is about one.</param>
/// <param name="Again">What accounting has declined, to be asked for once more.</param>
public sealed record ActTarget(int Deal, string? Subject = null, string? DeliveryAddress = null, string? ClientEmail = null, string? Name = null, int? Contact = null,
    RequestDetails? Again = null)
{
    /// <summary>How a regular deal or invoice repeats already.</summary>
    public (int? Months, DateOnly? On) Repeats { get; init; }

    /// <summary>Who takes part in the task already.</summary>
    public TaskPeople? People { get; init; }

    /// <summary>When the task is due as it stands.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Of which a task is planned.</summary>
    public int? Lead { get; init; }
}

/// <summary>By mail.</summary>
public sealed record TaskPeople(IReadOnlyList<string> CoExecutors, IReadOnlyList<string> Observers, long Version);

/// <summary>The acts that a cure or a button names: those with a form, and those that one press does.</summary>
public static class Acts
{
    private static readonly Dictionary<string, Type> Forms = new()
    {
        ["AssignDeal"] = typeof(AssignDealForm),
        ["EditDeal"] = typeof(LocationForm),
        ["LinkCompany"] = typeof(LinkCompanyForm),
        ["IssueInvoice"] = typeof(IssueInvoiceForm),
        ["SendInvoice"] = typeof(SendInvoiceForm),
        ["SetInvoiceParties"] = typeof(PartiesForm),
        ["MarkInvoiceUnpaid"] = typeof(UnpaidForm),
        ["IssueTransferDocument"] = typeof(IssueDocumentForm),
        ["SendTransferDocument"] = typeof(SendDocumentForm),
        ["ReceiveTransferDocument"] = typeof(ReceiveDocumentForm),
        ["AgreeShipment"] = typeof(AgreeShipmentForm),
        ["RecordDelivery"] = typeof(DeliveryForm),
        ["LoseDeal"] = typeof(LoseDealForm),
        ["CopyDeal"] = typeof(CopyDealForm),
        ["SetDealRepeat"] = typeof(RepeatDealForm),
        ["SetInvoiceRepeat"] = typeof(RepeatInvoiceForm),
        ["CopyInvoice"] = typeof(CopyInvoiceForm),
        ["MakeOffer"] = typeof(MakeOfferForm),
        ["SendOffer"] = typeof(SendOfferForm),
        ["MakeContract"] = typeof(MakeContractForm),
        ["AddTask"] = typeof(AddTaskForm),
        ["RequestCompany"] = typeof(RequestCompanyForm),
        ["RequestProduct"] = typeof(RequestProductForm),
        ["RescheduleTask"] = typeof(RescheduleTaskForm),
        ["SetTaskPeople"] = typeof(SetTaskPeopleForm),
        ["AppealBreach"] = typeof(AppealBreachForm),
        ["ExcuseBreach"] = typeof(ExcuseBreachForm),
        ["UpholdBreach"] = typeof(UpholdBreachForm),
    };

    public static Type? FormOf(string? act) => act is null ? null : Forms.GetValueOrDefault(act);

    /// <summary>The command of an act that asks nothing more.</summary>
    public static Command? Direct(string act, int deal, string? subject) => (act, subject) switch
    {
        ("TakeDeal", _) => new TakeDeal(deal),
        ("RefreshDealLines", _) => new RefreshDealLines(deal),
        ("RequestShipment", _) => new RequestShipment(deal),
        ("WinDeal", _) => new WinDeal(deal),
        ("RevokeInvoiceLinks", { } invoice) => new RevokeInvoiceLinks(invoice),
        ("MarkInvoicePaid", { } invoice) => new MarkInvoicePaid(invoice),
        ("MarkInvoiceShipped", { } invoice) => new MarkInvoiceShipped(invoice),
        ("RequestTransferDocument", { } invoice) => new RequestTransferDocument(invoice),
        ("FinishTask", { } task) => new FinishTask(int.Parse(task, System.Globalization.CultureInfo.InvariantCulture)),
        ("TickChecklistItem", { } item) when item.Split('/') is [var task, var place] =>
            new TickChecklistItem(int.Parse(task, System.Globalization.CultureInfo.InvariantCulture), int.Parse(place, System.Globalization.CultureInfo.InvariantCulture), true),
        _ => null,
    };
}
