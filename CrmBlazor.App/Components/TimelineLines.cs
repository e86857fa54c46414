using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Components;

/// <summary>What stands beside the sentence of an event in the timeline.</summary>
public static class TimelineLines
{
    public static string Icon(DomainEvent happening) => happening switch
    {
        CallLogged { Direction: Direction.In } => "phone-incoming",
        CallLogged => "phone-outgoing",
        MessageLogged => "mail",
        CommentAdded or NoteAdded or ChannelMessagePosted => "message-square",
        DealAssigned => "user-plus",
        OfferEvent or ContractMade or ContractTemplateEvent => "file-text",
        DealCopied or DealRepeatSet or DealRepeatStopped or DealRepeatPassed => "copy",
        DealTaken => "hand",
        DealMoved => "arrow-right",
        DealLinesSet or InvoiceLinesSet => "package",
        DealCompanyLinked or ContactJoinedCompany or ContactLeftCompany or CompanyEvent => "building-2",
        ShipmentRequested or ShipmentAgreed or DealDelivered => "truck",
        DealWon => "trophy",
        DealLost => "flag",
        ClockBreached or DealLapsed or BreachEvent or DocumentOverdue => "octagon-alert",
        ClockWarned or ClockRescheduled or LapseWarned => "timer",
        RequestEvent => "building-2",
        FileEvent => "paperclip",
        DocumentRequested or DocumentIssued or DocumentReceived or DocumentSent => "file-check",
        InvoiceEvent => "receipt",
        PaymentEvent or AdvanceEvent => "banknote",
        TaskEvent => "list-checks",
        LeadEvent => "inbox",
        ContactEvent or RelationEvent => "users",
        FeedbackEvent => "star",
        _ => "pencil",
    };

    /// <summary>The page of a record that an entry names; a task has none of its own.</summary>
    public static string? Link(Numbered record) => record.Kind switch
    {
        "company" => $"/companies/{record.Number.Plain()}",
        "task" => null,
        var kind => $"/{kind}s/{record.Number.Plain()}",
    };

    /// <summary>Free text by the key of its label.</summary>
    public static IReadOnlyList<(string Label, string Text)> Texts(DomainEvent happening)
    {
        IEnumerable<(string, string?)> texts = happening switch
        {
            CallLogged call => [("Discussed", call.Discussed), ("Agreed", call.Agreed)],
            CommentAdded comment => [("Discussed", comment.Discussed), ("Agreed", comment.Agreed)],
            MessageLogged message => [("Text", message.Text)],
            NoteAdded note => [("Text", note.Text)],
            EntryAnswered answer => [("Text", answer.Text)],
            EntryEdited edited => [("Text", edited.Text)],
            ChannelMessagePosted message => [("Text", message.Text)],
            FeedbackAnswered answered => [("Text", answered.Comment)],
            DealCreated created => [("Comment", created.Comment)],
            DealAssigned assigned => [("Text", assigned.Note)],
            OfferSent sent => [("To", sent.To)],
            DealMoved moved => [("Reason", moved.Reason)],
            DealLost lost => [("Analysis", lost.Analysis)],
            ShipmentAgreed agreed => [("Text", agreed.Note)],
            InvoiceUnpaid unpaid => [("Reason", unpaid.Reason)],
            LeadJunked junked => [("Reason", junked.Reason)],
            RequestDeclined declined => [("Reason", declined.Reason)],
            TaskFinished finished => [("Result", finished.Result)],
            InvoiceSent sent => [("To", sent.To)],
            PaymentAnnounced announced => [("Text", announced.Text)],
            PaymentRejected rejected => [("Reason", rejected.Reason)],
            _ => [],
        };
        return [.. texts.Where(t => !string.IsNullOrEmpty(t.Item2)).Select(t => (t.Item1, t.Item2!))];
    }
}
