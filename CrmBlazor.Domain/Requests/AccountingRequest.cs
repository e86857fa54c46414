using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Requests;

public enum RequestKind { Company, Product }

public enum RequestState { Waiting, Done, Declined, Withdrawn }

/// <summary>
/// Only accounting adds companies and products; whoever needs one asks for it from his deal, with the client's card, and the deal waits visibly (B 29, B 37, D20).
/// </summary>
public sealed class AccountingRequest : Entity
{
    private AccountingRequest() { }

    public int Number { get; private init; }
    public RequestKind Kind { get; private init; }
    public RequestState State { get; private set; }
    public Guid DealId { get; private init; }
    public int DealNumber { get; private init; }
    public string Name { get; private init; } = "";
    public string? Inn { get; private init; }

    /// <summary>Supplier or buyer, of a company (B 37).</summary>
    public CompanyKind? CompanyKind { get; private init; }

    /// <summary>The card as the client sent it: requisites, or what is known of the product.</summary>
    public string? Card { get; private init; }
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Number of the company or product that it led to.</summary>
    public int? Result { get; private set; }

    public static AccountingRequest File(int number, Deal deal, RequestDetails details, Actor actor, DateTimeOffset at)
    {
        Obstacles.None(deal.ToTouching());
        FieldFaults.None(details.Faults());
        var request = new AccountingRequest
        {
            Number = number,
            Kind = details.Kind,
            DealId = deal.Id,
            DealNumber = deal.Number,
            Name = details.Name.Trim(),
            Inn = details.Inn.OrNull(),
            CompanyKind = details.CompanyKind,
            Card = details.Card.OrNull(),
            FiledBy = actor.Id,
            FiledAt = at,
        };
        request.Record(new RequestFiled(request.Id, number, deal.Id, details.Kind, request.Name, actor.Id));
        return request;
    }

    /// <summary>What was asked for is there.</summary>
    /// <param name="result">Number of the company or product.</param>
    public void Fulfil(int result, Actor actor, DateTimeOffset at)
    {
        Answer(RequestState.Done, actor, at);
        Result = result;
        Record(new RequestDone(Id, Number, DealId, Kind, Name, FiledBy, result));
    }

    public void Decline(string reason, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(FieldFaults.Text("reason", reason, RequestDetails.CardLength, required: true));
        Answer(RequestState.Declined, actor, at);
        Reason = reason.Trim();
        Record(new RequestDeclined(Id, Number, DealId, Kind, Name, FiledBy, Reason));
    }

    /// <summary>Whoever answers for the deal needs it no more, or will ask otherwise.</summary>
    public void Withdraw(Actor actor, DateTimeOffset at)
    {
        Answer(RequestState.Withdrawn, actor, at);
        Record(new RequestWithdrawn(Id, Number, DealId, Kind, Name, FiledBy));
    }

    private void Answer(RequestState state, Actor actor, DateTimeOffset at)
    {
        if (AnsweredAt is { } answered) throw new AlreadyDoneException("AnswerRequest", AnsweredBy, answered);
        (State, AnsweredBy, AnsweredAt) = (state, actor.Id, at);
    }
}

/// <summary>A request as it is typed.</summary>
public sealed record RequestDetails(RequestKind Kind, string Name, string? Inn = null, CompanyKind? CompanyKind = null, string? Card = null)
{
    public const int NameLength = 300;
    public const int CardLength = 4000;

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.Text("name", Name, NameLength, required: true),
        .. Kind is RequestKind.Company ? FieldFaults.Text("card", Card, CardLength, required: true) : FieldFaults.Text("note", Card, CardLength),
        .. FieldFaults.When(Inn.OrNull() is { } inn && !Customers.Inn.IsValid(inn), "inn", "badInn"),
        .. FieldFaults.When(Kind is RequestKind.Company && CompanyKind is null, "kind", "required"),
        .. FieldFaults.When(CompanyKind is { } kind && !Enum.IsDefined(kind), "kind", "unknown"),
    ];
}
