using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using FsCheck.Xunit;

namespace CrmBlazor.Tests.Domain.Payments;

/// <summary>Whatever is announced, decided, given up and allocated, no kopeck is lost and none is made.</summary>
public class MoneyTests
{
    [Property(MaxTest = 200)]
    public void Confirmed_money_stands_on_invoices_or_is_somebodys_advance(int seed)
    {
        var till = new Till(new Random(seed));
        for (var act = 0; act < 40; act++)
        {
            till.Act();
            (Money.Sum(till.Invoices.Select(i => i.Confirmed)) + Money.Sum(till.Advances.Select(a => a.Left))).Should().Be(till.Confirmed);
            foreach (var invoice in till.Invoices) IsSound(invoice);
            till.Advances.All(a => a.Left >= Money.Zero && a.Left <= a.Amount).Should().BeTrue();
        }
    }

    private static void IsSound(Invoice invoice)
    {
        Totals.Of(invoice.Lines, invoice.IssuedOn).Should().Be(new Totals(invoice.Total, invoice.Vat));
        (invoice.Confirmed >= Money.Zero && invoice.Confirmed <= invoice.Total && invoice.Announced >= Money.Zero).Should().BeTrue();
        if (invoice.IsPaid) invoice.Confirmed.Should().Be(invoice.Total);
        if (invoice.Status is InvoiceStatus.Unpaid) invoice.Confirmed.Should().Be(Money.Zero);
    }

    /// <summary>An office that does one thing after another with the money of one payer; the regulation may refuse.</summary>
    private sealed class Till(Random random)
    {
        private readonly List<(Payment Payment, Invoice Invoice)> waiting = [];

        public List<Invoice> Invoices { get; } = [Desk.Invoice()];
        public List<Advance> Advances { get; } = [];
        public Money Confirmed { get; private set; }

        public void Act()
        {
            var invoice = Any(Invoices);
            try
            {
                switch (random.Next(9))
                {
                    case 0: Invoices.Add(Desk.Invoice(ordinal: Invoices.Count + 1)); break;
                    case 1 or 2: waiting.Add((Desk.Notice(invoice, random.Next(1, 500_000) / 100m), invoice)); break;
                    case 3 or 4 when waiting.Count > 0: Decide(confirm: true); break;
                    case 5 when waiting.Count > 0: Decide(confirm: false); break;
                    case 6: Keep(invoice, invoice.MarkUnpaid("Сумма другая", Desk.Accountant, Desk.Noon)); break;
                    case 7 when Advances.Count > 0: Any(Advances).AllocateTo(invoice); break;
                    case 8: Pay(invoice); break;
                }
            }
            catch (Exception refused) when (refused is RuleBrokenException or AlreadyDoneException)
            {
            }
        }

        private void Decide(bool confirm)
        {
            var (payment, invoice) = Any(waiting);
            waiting.Remove((payment, invoice));
            if (!confirm)
            {
                payment.Reject(invoice, "Чужой", Desk.Accountant, Desk.Noon);
                return;
            }
            Confirmed += payment.Amount;
            Keep(invoice, payment.Confirm(invoice, Desk.Accountant, Desk.Noon));
        }

        private void Keep(Invoice invoice, Money advance)
        {
            if (advance > Money.Zero) Advances.Add(Advance.Of(Advances.Count + 1, invoice, advance, Desk.Noon));
        }

        private static void Pay(Invoice invoice)
        {
            Desk.Name(invoice, Desk.Own, Desk.Own, actual: true);
            invoice.MarkPaid(Desk.Manager, Desk.Noon);
        }

        private T Any<T>(List<T> list) => list[random.Next(list.Count)];
    }
}
