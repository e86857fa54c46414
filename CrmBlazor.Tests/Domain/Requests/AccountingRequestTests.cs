using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Requests;

/// <summary>Only accounting adds companies and products; the deal that needs one waits for it (B 29, B 37, D20).</summary>
public class AccountingRequestTests
{
    private static readonly RequestDetails Company = new(RequestKind.Company, " ТИСОВ-СТРОЙ ООО ", A.AskedInn, CompanyKind.Customer, A.Card);

    [Fact]
    public void A_request_keeps_what_was_asked_for_by_whom_and_for_which_deal()
    {
        var deal = Desk.Taken();
        var request = File(Company, deal);
        request.Happened().Should().Equal(new RequestFiled(request.Id, 3, deal.Id, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id));
        (request.State, request.DealNumber, request.Inn, request.Card, request.FiledBy, request.FiledAt).Should().Be((RequestState.Waiting, 37924, A.AskedInn, A.Card, Desk.Manager.Id, Desk.Noon));
    }

    [Fact]
    public void A_company_is_asked_for_with_its_card_and_whether_it_buys_or_supplies()
    {
        Filing(new(RequestKind.Company, " ", "7806210728")).Faults().Should().Equal("name: required", "card: required", "inn: badInn", "kind: required");
        Filing(Company with { Name = new('я', 301), Card = new('я', 4001), CompanyKind = (CompanyKind)9 }).Faults().Should().Equal("name: tooLong", "card: tooLong", "kind: unknown");
    }

    [Fact]
    public void A_product_is_asked_for_by_its_name_alone()
    {
        File(new(RequestKind.Product, "Кольцо КС 7-1")).State.Should().Be(RequestState.Waiting);
        Filing(new(RequestKind.Product, "Кольцо КС 7-1", Card: new('я', 4001))).Faults().Should().Equal("note: tooLong");
    }

    [Fact]
    public void A_closed_deal_asks_for_nothing() => Filing(Company, Desk.Lost()).Obstacles().Should().Equal("dealClosed, B 60");

    [Fact]
    public void The_answer_names_the_record_and_who_waits_for_it()
    {
        var request = Filed();
        request.Fulfil(13456, Desk.Accountant, Desk.Noon);
        request.Happened().Should().Equal(new RequestDone(request.Id, 3, request.DealId, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id, 13456));
        (request.State, request.Result, request.AnsweredBy, request.AnsweredAt).Should().Be((RequestState.Done, 13456, Desk.Accountant.Id, Desk.Noon));
    }

    [Fact]
    public void A_request_is_declined_with_the_reason()
    {
        var request = Filed();
        Action silently = () => request.Decline(" ", Desk.Accountant, Desk.Noon);
        silently.Faults().Should().Equal("reason: required");
        request.Decline(" Нет карточки ", Desk.Accountant, Desk.Noon);
        request.Happened().Should().Equal(new RequestDeclined(request.Id, 3, request.DealId, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id, "Нет карточки"));
        (request.State, request.Reason, request.Result).Should().Be((RequestState.Declined, "Нет карточки", null));
    }

    [Fact]
    public void A_request_that_is_needed_no_more_is_withdrawn()
    {
        var request = Filed();
        request.Withdraw(Desk.Manager, Desk.Noon);
        request.Happened().Should().Equal(new RequestWithdrawn(request.Id, 3, request.DealId, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id));
        (request.State, request.AnsweredBy, request.Reason, request.Result).Should().Be((RequestState.Withdrawn, Desk.Manager.Id, null, null));
    }

    [Fact]
    public void A_request_is_answered_once()
    {
        var (done, declined) = (Filed(), Filed());
        done.Fulfil(1, Desk.Accountant, Desk.Noon);
        declined.Decline("Нет карточки", Desk.Accountant, Desk.Noon);
        foreach (var request in new[] { done, declined })
        {
            Action fulfil = () => request.Fulfil(2, Desk.Accountant, Desk.Noon.AddMinutes(1)), decline = () => request.Decline("Поздно", Desk.Accountant, Desk.Noon.AddMinutes(1));
            foreach (var again in new[] { fulfil, decline }) again.DoneBefore().Should().Be((Desk.Accountant.Id, Desk.Noon));
        }
    }

    private static AccountingRequest File(RequestDetails details, Deal? deal = null) => AccountingRequest.File(3, deal ?? Desk.Taken(), details, Desk.Manager, Desk.Noon);

    private static AccountingRequest Filed()
    {
        var request = File(Company);
        request.Happened();
        return request;
    }

    private static Action Filing(RequestDetails details, Deal? deal = null) => () => File(details, deal);
}
