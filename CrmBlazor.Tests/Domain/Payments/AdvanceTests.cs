using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Payments;

/// <summary>Money beyond an invoice is its payer's, until it goes to another invoice of his (D13).</summary>
public class AdvanceTests
{
    [Fact]
    public void An_advance_belongs_to_the_company_or_else_to_the_contact()
    {
        var (invoice, cash) = (Desk.Invoice(), Desk.Invoice(cash: true));
        Of(invoice, 500).PayerId.Should().Be(Desk.Customer.Id);
        Of(cash, 500).PayerId.Should().Be(cash.ContactId);
    }

    [Fact]
    public void It_gives_an_invoice_what_that_needs_and_keeps_the_rest()
    {
        var (advance, invoice) = (Of(Desk.Invoice(), 5000), Desk.Invoice(ordinal: 2));
        advance.AllocateTo(invoice);
        advance.Happened().Should().Equal(new AdvanceAllocated(advance.Id, 1, invoice.DealId, invoice.Id, "2026/2", A.Rubles(4000), A.Rubles(1000)));
        (invoice.Confirmed, invoice.Announced, advance.Left).Should().Be((A.Rubles(4000), A.Rubles(4000), A.Rubles(1000)));
    }

    [Fact]
    public void A_small_advance_pays_a_part()
    {
        var (advance, invoice) = (Of(Desk.Invoice(), 1500), Desk.Invoice(ordinal: 2));
        advance.AllocateTo(invoice);
        (invoice.Confirmed, advance.Left).Should().Be((A.Rubles(1500), Money.Zero));
        Allocating(advance, invoice).Obstacles().Should().Equal("advanceSpent, B 57");
    }

    [Fact]
    public void An_invoice_that_needs_nothing_gets_nothing()
    {
        var (advance, invoice) = (Of(Desk.Invoice(), 1500), Desk.Invoice(ordinal: 2));
        Desk.Receive(invoice, 4000);
        Allocating(advance, invoice).Obstacles().Should().Equal("nothingDue, B 57");
    }

    [Fact]
    public void The_money_of_one_payer_does_not_pay_for_another() =>
        Allocating(Of(Desk.Invoice(), 1500), Desk.Invoice(cash: true)).Obstacles().Should().Equal("otherPayer, B 57");

    [Fact]
    public void The_money_of_one_company_of_ours_does_not_pay_for_another()
    {
        var (advance, invoice) = (Of(Desk.Invoice(), 1500), Desk.Invoice(ordinal: 2));
        Action allocating = () => advance.AllocateTo(invoice, seller: Guid.NewGuid());
        allocating.Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Equal(new Obstacle("advanceOfOther", "B 44", null, "2026/1", "2026/2"));
        advance.AllocateTo(invoice, seller: Desk.Own.Id);
    }

    [Fact]
    public void Only_a_new_invoice_takes_an_advance() =>
        Allocating(Of(Desk.Invoice(), 1500), Desk.Paid().Invoice).Obstacles().Should().Contain("invoiceNotNew, B 50");

    private static Advance Of(Invoice invoice, decimal rubles)
    {
        var advance = Advance.Of(1, invoice, A.Rubles(rubles), Desk.Noon);
        advance.Happened().Should().Equal(new AdvanceMade(advance.Id, 1, invoice.DealId, "2026/1", A.Rubles(rubles)));
        return advance;
    }

    private static Action Allocating(Advance advance, Invoice invoice) => () => advance.AllocateTo(invoice);
}
