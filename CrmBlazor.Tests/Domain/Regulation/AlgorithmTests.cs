using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Regulation;

/// <summary>The 61 steps, read off what happened to a deal.</summary>
public class AlgorithmTests
{
    private static readonly Guid Id = Guid.CreateVersion7(), Task = Guid.CreateVersion7(), Invoice = Guid.CreateVersion7(), Other = Guid.CreateVersion7();
    private static readonly Subject Me = new("deal", Id, 37924);
    private readonly List<DomainEvent> log = [];

    [Fact]
    public void The_algorithm_has_61_steps_each_on_a_row_of_its_own()
    {
        Algorithm.Steps.Select(s => s.Number).Distinct().Should().Equal(Enumerable.Range(1, 61));
        Algorithm.Steps.Select(s => s.Row).Should().OnlyHaveUniqueItems().And.Contain(["B 1", "B 34a", "B 34b", "B 61"]);
        Algorithm.Steps.Select(s => s.Phase).Distinct().Should().Equal(Enum.GetValues<Phase>());
        Walk().Length.Should().Be(61);
    }

    [Fact]
    public void A_step_is_done_by_who_did_its_act()
    {
        Come();
        var taken = Happen(new DealTaken(Id, 37924, TimeSpan.FromMinutes(3), true), Desk.Manager);
        var step = Step("B 20");
        step.Proof.Should().Be(taken);
        (step.Proof!.Stamp.By, step.Proof.Stamp.At).Should().Be((Desk.Manager.Id, taken.Stamp.At));
    }

    [Fact]
    public void A_call_that_came_in_is_behind_the_first_seven_steps()
    {
        Come();
        Passed(1, 7).Should().OnlyContain(passed => passed);
        Enumerable.Range(1, 3).Select(n => Step($"B {n}").Proof!.GetType()).Should().Equal(typeof(LeadRegistered), typeof(LeadConverted), typeof(DealCreated));
    }

    [Fact]
    public void Who_does_not_see_the_lead_still_sees_that_there_was_one()
    {
        Come();
        log.RemoveAll(e => e is LeadEvent);
        Step("B 1").Proof.Should().BeOfType<DealCreated>();
    }

    [Fact]
    public void What_the_system_does_follows_by_itself()
    {
        Come();
        foreach (var row in new[] { "B 10", "B 11", "B 12", "B 13", "B 14", "B 19" }) Step(row).Should().Match<StepState>(s => s.IsPassed && s.Step.IsTheSystems, row);
    }

    [Theory]
    [InlineData(0, "B 20", "TakeDeal")]
    [InlineData(1, "B 21", "LogCall")]
    [InlineData(2, "B 24", null)]
    [InlineData(3, "B 27", "SetDealLines")]
    [InlineData(4, "B 34b", null)]
    [InlineData(5, "B 36", "LinkCompany")]
    [InlineData(6, "B 39", "OpenCompany")]
    [InlineData(7, "B 43", "IssueInvoice")]
    [InlineData(8, "B 54", null)]
    [InlineData(9, "B 56", "OpenPayments")]
    [InlineData(10, "B 57", null)]
    [InlineData(11, "B 58", null)]
    [InlineData(12, "B 16", "FinishTask")]
    [InlineData(13, "B 59", null)]
    [InlineData(14, "B 61", "AddTask")]
    [InlineData(15, null, null)]
    public void The_next_act_goes_forward_with_the_deal(int acts, string? row, string? act)
    {
        Come();
        foreach (var doing in Journey.Take(acts)) doing();
        (Walk().Next?.Step.Row, Walk().Next?.Step.Act).Should().Be((row, act));
    }

    [Fact]
    public void A_won_deal_has_the_whole_algorithm_behind_it()
    {
        Come();
        foreach (var doing in Journey) doing();
        Walk().Steps.Where(s => !s.IsPassed).Select(s => s.Step.Row).Should().BeEmpty();
        (Walk().Passed, Walk().IsClosed).Should().Be((61, true));
        Step("B 60").Should().Match<StepState>(s => s.IsSpared, "it was not lost");
        Step("B 37").IsSpared.Should().BeTrue("the company was there");
    }

    [Fact]
    public void A_step_of_two_parts_is_behind_when_both_are()
    {
        Come();
        var before = Walk().Passed;
        Lines();
        (Step("B 34a").IsPassed, Step("B 34b").IsPassed, Walk().Passed - before).Should().Be((true, false, 5), "27, 28, 30, 31, 32");
    }

    [Fact]
    public void A_row_that_still_shuts_a_gate_is_not_done_whatever_happened()
    {
        Come();
        Step("B 33").IsPassed.Should().BeTrue("Россия is where a deal begins");
        Walk("B 33").Steps.Single(s => s.Step.Row == "B 33").IsPassed.Should().BeFalse();
    }

    [Fact]
    public void Money_that_differs_shuts_the_step_of_the_money()
    {
        Come();
        foreach (var doing in Journey.Take(10)) doing();
        Step("B 56").IsPassed.Should().BeTrue();
        Walk("B 50").Next!.Step.Row.Should().Be("B 56", "another invoice is not paid");
    }

    [Fact]
    public void A_part_of_the_money_is_not_the_money()
    {
        Come();
        foreach (var doing in Journey.Take(9)) doing();
        Happen(new PaymentConfirmed(Guid.CreateVersion7(), 1, Invoice, "2026/1", Id, A.Rubles(1500), A.Rubles(1500), A.Rubles(4000), Money.Zero), Desk.Accountant);
        Walk().Next!.Step.Row.Should().Be("B 56");
    }

    [Fact]
    public void An_invoice_that_is_not_paid_after_all_proves_nothing()
    {
        Come();
        foreach (var doing in Journey.Take(9)) doing();
        Happen(new InvoiceUnpaid(Invoice, "2026/1", Id, InvoiceStatus.New, Money.Zero, "Цена изменилась"), Desk.Manager);
        Move(Stage.Invoiced, Stage.Priced);
        Walk().Next!.Step.Row.Should().Be("B 43");
    }

    [Fact]
    public void The_second_invoice_must_be_paid_too()
    {
        Come();
        foreach (var doing in Journey.Take(9)) doing();
        Happen(new InvoiceIssued(Other, "2026/2", Id, 37924, A.Rubles(100), A.Rubles(18), false), Desk.Manager);
        Journey[9]();
        Happen(new InvoicePaid(Invoice, "2026/1", Id, A.Rubles(4000)), Desk.Manager);
        Step("B 57").IsPassed.Should().BeFalse();
        Happen(new InvoicePaid(Other, "2026/2", Id, A.Rubles(100)), Desk.Manager);
        Step("B 57").IsPassed.Should().BeTrue();
    }

    [Fact]
    public void A_stage_that_was_left_backwards_is_to_be_entered_anew()
    {
        Come();
        foreach (var doing in Journey.Take(5)) doing();
        Move(Stage.Priced, Stage.Negotiation);
        (Step("B 34b").IsPassed, Step("B 24").IsPassed).Should().Be((false, true));
    }

    [Fact]
    public void Who_takes_over_takes_the_deal_anew_and_keeps_what_was_talked()
    {
        Come();
        foreach (var doing in Journey.Take(5)) doing();
        Happen(new DealAssigned(Id, 37924, Desk.Manager2.Id, Desk.Manager.Id, Desk.Noon, null), Desk.Head);
        Walk().Next!.Step.Row.Should().Be("B 20");
        (Step("B 21").IsPassed, Step("B 26").IsPassed).Should().Be((true, true));
    }

    [Fact]
    public void Who_takes_over_before_the_talk_talks_himself()
    {
        Come();
        foreach (var doing in Journey.Take(2)) doing();
        Happen(new DealAssigned(Id, 37924, Desk.Manager2.Id, Desk.Manager.Id, Desk.Noon, null), Desk.Head);
        (Step("B 21").IsPassed, Step("B 26").IsPassed).Should().Be((false, false));
    }

    [Fact]
    public void A_client_who_pays_himself_needs_no_company()
    {
        Come();
        foreach (var doing in Journey.Take(5)) doing();
        Happen(new InvoiceIssued(Invoice, "2026/1", Id, 37924, A.Rubles(4000), A.Rubles(721.31m), Cash: true), Desk.Manager);
        Walk().Steps.Where(s => s.Step.Phase is Phase.Company).Should().OnlyContain(s => s.IsSpared);
    }

    [Fact]
    public void A_company_that_is_asked_for_is_waited_for()
    {
        Come();
        foreach (var doing in Journey.Take(5)) doing();
        Happen(new RequestFiled(Guid.CreateVersion7(), 1, Id, RequestKind.Company, "АКТЮБИНСК ООО", Desk.Manager.Id), Desk.Manager);
        (Step("B 36").IsPassed, Step("B 37").IsPassed, Step("B 38").IsPassed, Step("B 40").IsPassed).Should().Be((true, true, true, false));
    }

    [Fact]
    public void A_company_whose_request_was_withdrawn_is_not_asked_for()
    {
        Come();
        foreach (var doing in Journey.Take(5)) doing();
        var request = Guid.CreateVersion7();
        Happen(new RequestFiled(request, 1, Id, RequestKind.Company, "АКТЮБИНСК ООО", Desk.Manager.Id), Desk.Manager);
        Happen(new RequestWithdrawn(request, 1, Id, RequestKind.Company, "АКТЮБИНСК ООО", Desk.Manager.Id), Desk.Manager);
        (Step("B 36").IsPassed, Step("B 37").IsPassed, Step("B 38").IsPassed).Should().Be((false, false, false));
    }

    [Fact]
    public void What_the_deal_went_on_without_is_left_out()
    {
        Come();
        foreach (var doing in Journey.Where((_, place) => place != 6).Take(8)) doing();
        Step("B 39").Should().Match<StepState>(s => s.IsMissed && !s.IsPassed, "nobody took the company");
        Walk().Next!.Step.Row.Should().Be("B 56");
    }

    [Fact]
    public void What_is_done_only_where_needed_is_never_asked_for()
    {
        Come();
        Step("B 29").Should().Match<StepState>(s => !s.IsSpared && !s.IsMissed);
        foreach (var doing in Journey.Take(5)) doing();
        Step("B 29").IsSpared.Should().BeTrue("the goods are priced without it");
    }

    [Fact]
    public void A_lost_deal_asks_only_for_what_comes_after()
    {
        Come();
        Journey[0]();
        Happen(new DealLost(Id, 37924, Stage.Assigned, "price", "У соседей дешевле"), Desk.Manager);
        Step("B 60").IsPassed.Should().BeTrue();
        Walk().Next!.Step.Row.Should().Be("B 61");
        Plan();
        Walk().Next.Should().BeNull();
    }

    [Fact]
    public void What_was_planned_before_the_close_is_not_the_call_after_it()
    {
        Come();
        Plan();
        Happen(new DealLost(Id, 37924, Stage.Assigned, "price", "У соседей дешевле"), Desk.Manager);
        (Step("B 17").IsPassed, Step("B 61").IsPassed).Should().Be((true, false));
    }

    /// <summary>From the assignment to the call after the close, act by act.</summary>
    private Action[] Journey =>
    [
        () => Happen(new DealTaken(Id, 37924, TimeSpan.FromMinutes(3), true), Desk.Manager),
        () => Happen(new CallLogged(Me, Id, Direction.Out, true, 90, A.Discussed, A.Agreed), Desk.Manager),
        () => Move(Stage.Assigned, Stage.Negotiation),
        Lines,
        () => Move(Stage.Negotiation, Stage.Priced),
        () => Happen(new DealCompanyLinked(Id, 37924, Guid.CreateVersion7(), A.Customer), Desk.Manager),
        () => Happen(new CompanyProfiled(Guid.CreateVersion7(), A.Customer, CompanyKind.Customer, "Партнеры"), Desk.Manager),
        () => Happen(new InvoiceIssued(Invoice, "2026/1", Id, 37924, A.Rubles(4000), A.Rubles(721.31m), false), Desk.Manager),
        () => Move(Stage.Priced, Stage.Invoiced),
        () => Happen(new PaymentConfirmed(Guid.CreateVersion7(), 1, Invoice, "2026/1", Id, A.Rubles(4000), A.Rubles(4000), A.Rubles(4000), Money.Zero), Desk.Accountant),
        () =>
        {
            Happen(new InvoicePaid(Invoice, "2026/1", Id, A.Rubles(4000)), Desk.Manager);
            Move(Stage.Invoiced, Stage.Paid);
        },
        () => Move(Stage.Paid, Stage.Shipping),
        () => Happen(new TaskFinished(Task, 23104, Id, Desk.Manager.Id), Desk.Manager),
        () => Happen(new DealWon(Id, 37924, Stage.Shipping, A.Rubles(4000)), Desk.Manager),
        Plan,
    ];

    private void Come()
    {
        var lead = Guid.CreateVersion7();
        Happen(new LeadRegistered(lead, 33082, "Входящий звонок / Пётр", "call", "Пётр", null, null), Desk.Operator);
        Happen(new DealCreated(Id, 37924, 33082, 5101, "ЖБИ", "Благоустройство", "Кольца колодезные", "КС, ФБС тест", A.Address, "Кольца и блоки"), Desk.Operator);
        Happen(new LeadConverted(lead, 33082, Id, 37924), Desk.Operator);
        Happen(new DealAssigned(Id, 37924, Desk.Manager.Id, null, Desk.Clock.DueAt, TimeSpan.FromMinutes(2)), Desk.Operator);
        Move(Stage.Incoming, Stage.Assigned);
        Happen(new TaskCreated(Task, 23104, Id, Desk.Manager.Id, Desk.Clock.DueAt, true, "Входящая заявка/сделка №37924"), Desk.Operator);
    }

    private void Lines() => Happen(new DealLinesSet(Id, 37924, 2, A.Rubles(4000), A.Rubles(721.31m)), Desk.Manager);

    private void Move(Stage from, Stage to) => Happen(new DealMoved(Id, 37924, from, to), Desk.Manager);

    private void Plan() => Happen(new TaskCreated(Guid.CreateVersion7(), 23105, Id, Desk.Manager.Id, Desk.Noon.AddDays(7), false, "Позвонить"), Desk.Manager);

    private DomainEvent Happen(DomainEvent happening, Actor by)
    {
        var stamped = happening with { Stamp = new(log.Count + 1, Desk.Noon.AddMinutes(log.Count), by.Id) };
        log.Add(stamped);
        return stamped;
    }

    /// <summary>The newest first, as a timeline has them.</summary>
    private Walk Walk(params string[] shut) => Algorithm.Of(log.AsEnumerable().Reverse(), shut.ToHashSet());

    private StepState Step(string row) => Walk().Steps.Single(s => s.Step.Row == row);

    private IEnumerable<bool> Passed(int from, int to) => Walk().Steps.Where(s => s.Step.Number >= from && s.Step.Number <= to).Select(s => s.IsPassed);
}
