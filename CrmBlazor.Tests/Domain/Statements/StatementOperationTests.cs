using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Statements;

/// <summary>What may be decided on an operation at the desk, and from when on.</summary>
public class StatementOperationTests
{
    private static readonly MoneyPart Part = new(Guid.NewGuid(), "2026/1", A.Rubles(4000));
    private static readonly Company Two = Desk.Named(2, "ВЕСТ ГРУПП ДВА ООО", CompanyKind.Both, own: true);

    [Fact]
    public void What_is_dated_ahead_goes_to_an_invoice_on_its_day_and_after()
    {
        var operation = Of(Desk.Today.AddDays(1));
        operation.ToAllocating(Facts(Desk.Today)).Should().Equal(new Obstacle("operationEarly", "B 56", null, 1, Desk.Today.AddDays(1)));
        operation.ToAllocating(Facts(Desk.Today.AddDays(1))).Should().BeEmpty();
        operation.Invoking(o => Allocate(o, Facts(Desk.Today))).Obstacles().Should().Equal("operationEarly, B 56");
        operation.Invoking(o => SetAside(o, Facts(Desk.Today))).Obstacles().Should().Equal("operationEarly, B 56");
        Allocate(operation, Facts(Desk.Today.AddDays(2)));
        operation.State.Should().Be(OperationState.Posted);
    }

    [Fact]
    public void On_its_day_it_is_set_aside_as_an_advance()
    {
        var operation = Of(Desk.Today.AddDays(1));
        SetAside(operation, Facts(Desk.Today.AddDays(1)));
        (operation.State, operation.PayerId).Should().Be((OperationState.Aside, Desk.Customer.Id));
    }

    [Fact]
    public void What_has_no_day_or_no_sum_never_does()
    {
        Of(null).ToAllocating(Facts(Desk.Today)).Brief().Should().Equal("operationUnread, B 56");
        Of(new(1999, 12, 31)).ToAllocating(Facts(Desk.Today)).Brief().Should().Equal("operationUnread, B 56");
        Of(Desk.Today, sum: null).ToAllocating(Facts(Desk.Today)).Brief().Should().Equal("operationUnread, B 56");
    }

    [Fact]
    public void Money_that_went_pays_no_invoice_whatever_its_day() =>
        Of(Desk.Today.AddDays(1), Direction.Out).ToAllocating(Facts(Desk.Today.AddDays(2))).Brief().Should().Equal("operationSpent, B 56");

    [Fact]
    public void An_account_that_is_nobodys_of_ours_takes_no_money() => Of(Desk.Today).ToAllocating(new([], Desk.Today)).Brief().Should().Equal("accountNotOurs, B 44");

    [Fact]
    public void Money_of_one_company_of_ours_pays_no_invoice_of_another()
    {
        var operation = Of(Desk.Today);
        operation.Invoking(o => Allocate(o, Facts(Desk.Today) with { Sellers = new Dictionary<Guid, Company> { [Part.InvoiceId] = Two } }))
            .Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Equal(new Obstacle("otherSeller", "B 44", null, "2026/1", Two.Name, Desk.Own.Name));
        (operation.State, operation.Allocated).Should().Be((OperationState.Waiting, Money.Zero));
    }

    [Fact]
    public void An_account_of_two_companies_pays_invoices_of_both()
    {
        var operation = Of(Desk.Today);
        Allocate(operation, new([Desk.Own, Two], Desk.Today) { Sellers = new Dictionary<Guid, Company> { [Part.InvoiceId] = Two } });
        operation.State.Should().Be(OperationState.Posted);
    }

    private static OperationFacts Facts(DateOnly today) => new([Desk.Own], today) { Sellers = new Dictionary<Guid, Company> { [Part.InvoiceId] = Desk.Own } };

    private static void Allocate(StatementOperation operation, OperationFacts facts) => operation.Allocate([Part], false, facts, Desk.Accountant, Desk.Noon);

    private static void SetAside(StatementOperation operation, OperationFacts facts) => operation.SetAside(AsideKind.Advance, Desk.Customer, null, facts, Desk.Accountant, Desk.Noon);

    /// <summary>As it comes from a statement that was accepted too early, or cannot be read.</summary>
    private static StatementOperation Of(DateOnly? on, Direction direction = Direction.In, decimal? sum = 4000)
    {
        var document = new BankDocument("1", on is null ? "32.05.2026" : "21.11.2026", on, "4000.00", sum is { } rubles ? A.Rubles(rubles) : null, null, null, "1", A.CustomerInn, "АКТЮБИНСК", A.OurAccount, null, "ВЕСТ", "за ЖБИ");
        return StatementOperation.Of(1, Guid.NewGuid(), new(document, direction, A.OurAccount, "key", OperationDecision.Error, MatchNote.BadDate, [], Money.Zero, []), Desk.Accountant, Desk.Noon);
    }
}
