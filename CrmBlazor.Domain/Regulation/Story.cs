using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.Domain.Regulation;

/// <summary>
/// What the log says of one deal, in order. An invoice that became «Не оплачен» and a request that was withdrawn prove nothing any more, a stage that was left backwards is not entered,
/// and what a former responsible did is not the present one's.
/// </summary>
public sealed class Story
{
    private readonly List<DomainEvent> events;
    private readonly Dictionary<Stage, DomainEvent> entered = [];
    private readonly long assigned;
    private readonly Guid? ownTask;

    public Story(IEnumerable<DomainEvent> happened)
    {
        var ordered = happened.OrderBy(e => e.Stamp.Sequence).ToList();
        var unpaid = ordered.OfType<InvoiceUnpaid>().Select(u => u.InvoiceId).ToHashSet();
        var withdrawn = ordered.OfType<RequestWithdrawn>().Select(w => w.RequestId).ToHashSet();
        events = ordered.FindAll(e => !(InvoiceOf(e) is { } invoice && unpaid.Contains(invoice)) && !(e is RequestEvent asked && withdrawn.Contains(asked.RequestId)));
        foreach (var happening in events) Follow(happening);
        assigned = Last<DealAssigned>()?.Stamp.Sequence ?? 0;
        ownTask = First<TaskCreated>(t => t.Automatic)?.TaskId;
    }

    /// <summary>Won or lost.</summary>
    public DealEvent? Closed => First<DealEvent>(e => e is DealWon or DealLost);

    /// <summary>The contact pays himself: no company is needed (D22).</summary>
    public bool IsCash => First<InvoiceIssued>(i => i.Cash) is not null;

    public T? First<T>(Func<T, bool>? where = null) where T : DomainEvent => Of(where).FirstOrDefault();

    public T? Last<T>(Func<T, bool>? where = null) where T : DomainEvent => Of(where).LastOrDefault();

    /// <summary>Of the present responsible's time; once the deal is beyond the first talk, a former one's counts too.</summary>
    public T? Talked<T>(Func<T, bool>? where = null) where T : DomainEvent => SinceAssigned(where) ?? (Entered(Stage.Negotiation) is null ? null : Last(where));

    public T? SinceAssigned<T>(Func<T, bool>? where = null) where T : DomainEvent => assigned == 0 ? null : Of(where).FirstOrDefault(e => e.Stamp.Sequence > assigned);

    /// <summary>How the deal came to the stage, if it stands there or beyond.</summary>
    public DomainEvent? Entered(Stage stage) => entered.GetValueOrDefault(stage);

    /// <summary>The last of them, once each invoice that counts has one.</summary>
    public T? OfEveryInvoice<T>() where T : InvoiceEvent
    {
        var issued = Of<InvoiceIssued>().Select(i => i.InvoiceId).ToHashSet();
        return issued.Count > 0 && issued.IsSubsetOf(Of<T>().Select(e => e.InvoiceId)) ? Last<T>() : null;
    }

    public bool IsOfOwnTask(TaskEvent happening) => happening.TaskId == ownTask;

    private IEnumerable<T> Of<T>(Func<T, bool>? where = null) where T : DomainEvent => where is null ? events.OfType<T>() : events.OfType<T>().Where(where);

    private void Follow(DomainEvent happening)
    {
        if (happening is DealMoved { From: var from, To: var to })
        {
            foreach (var stage in TradePipeline.Way(from, to)) entered[stage] = happening;
            foreach (var stage in TradePipeline.Way(to, from)) entered.Remove(stage);
        }
        else if (happening is DealWon) entered[Stage.Won] = happening;
    }

    private static Guid? InvoiceOf(DomainEvent happening) => happening switch
    {
        InvoiceEvent invoice => invoice.InvoiceId,
        PaymentEvent payment => payment.InvoiceId,
        _ => null,
    };
}
