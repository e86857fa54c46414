using System.Net;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>An issued closing document stays as it was issued, whatever the cards say later (M 6), and names the orders that paid it.</summary>
public abstract class FrozenPaperTests(Engine engine) : IAsyncLifetime
{
    private static readonly Signer Head = new("Ясенев Кирилл Олегович", "Генеральный директор"), Accounting = new("Рябинова Анна Львовна", "Главный бухгалтер"),
        Deputy = new("Новиков Олег Ильич", "Заместитель директора", "доверенность № 5 от 12.01.2026");

    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(DocumentKind.Upd)]
    [InlineData(DocumentKind.Act)]
    public async Task Cards_that_change_after_the_issue_change_no_paper_but_the_next(DocumentKind kind)
    {
        await office.DoAsync(Accountant, new SetSigners(A.OwnCompany, Head, Accounting));
        var issued = await IssuedAsync(kind, "УТ-1");
        var before = await PrintAsync(issued, kind);
        before.Should().Contain("Ясенев К. О.");
        if (kind is DocumentKind.Upd) before.Should().Contain("Рябинова А. Л.");

        await office.DoAsync(Accountant, new EditCompany(A.OwnCompany, Name: "ВЕСТ НОВЫЙ ООО", LegalAddress: "СПб, Новая, 1"));
        await office.DoAsync(Accountant, new EditCompany(A.Supplier, Name: "БЛОКОМИР НОВЫЙ СНТ", LegalAddress: "Гатчина, Новая, 2"));
        await office.DoAsync(Accountant, new EditCompany(A.Customer, Name: "АКТЮБИНСК НОВЫЙ ООО", LegalAddress: "СПб, Новая, 3"));
        await office.DoAsync(Accountant, new SetSigners(A.OwnCompany, Deputy, null));
        await office.DoAsync(Accountant, new SetTaxRegimes(A.OwnCompany, [new(new(2026, 1, 1), CrmBlazor.Domain.Catalog.TaxRegime.Simplified)]));
        (await PrintAsync(issued, kind)).Should().Be(before);

        var next = await PrintAsync(await IssuedAsync(kind, "УТ-2"), kind);
        next.Should().ContainAll("ВЕСТ НОВЫЙ", "АКТЮБИНСК НОВЫЙ", "Новиков О. И., доверенность № 5 от 12.01.2026").And.NotContain("Ясенев");
        if (kind is DocumentKind.Upd) next.Should().ContainAll("БЛОКОМИР НОВЫЙ СНТ, Гатчина, Новая, 2", "СПб, Новая, 1", "СПб, Новая, 3");
    }

    [Fact]
    public async Task Where_nobody_is_named_the_paper_keeps_the_office_of_its_day()
    {
        var issued = await IssuedAsync(DocumentKind.Upd, "УТ-1");
        var before = await PrintAsync(issued, DocumentKind.Upd);
        before.Should().Contain("Берёзова С.");
        var draft = await office.RequestedDocumentAsync();
        await office.DoAsync(Admin, new DisableUser(Accountant.Email));
        (await PrintAsync(issued, DocumentKind.Upd)).Should().Be(before);
        (await PrintAsync(draft, DocumentKind.Upd)).Should().Contain("Грабов И.").And.NotContain("Берёзова");
    }

    [Fact]
    public async Task A_paper_is_signed_by_those_of_its_own_day_and_a_draft_by_those_of_today()
    {
        await office.DoAsync(Accountant, new SetSigners(A.OwnCompany, Head, Accounting, From: new(2026, 1, 1)));
        await office.DoAsync(Accountant, new SetSigners(A.OwnCompany, Deputy, Accounting, From: new(2026, 11, 19)));
        var invoice = await office.RequestedDocumentAsync();
        (await PrintAsync(invoice, DocumentKind.Upd)).Should().Contain("Новиков О. И.").And.NotContain("Ясенев");
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, "УТ-9", new(2026, 11, 18)));
        (await PrintAsync(invoice, DocumentKind.Upd)).Should().Contain("Ясенев К. О.").And.NotContain("Новиков");
    }

    [Fact]
    public async Task Line_5_names_the_orders_that_paid_and_line_5b_the_invoice_of_the_advance()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.AcceptedStatementAsync(A.Operation($"Оплата по счету {invoice}", 2500, number: "123", on: "05.11.2026"), A.Operation($"Доплата по счету {invoice}", 1500, number: "0124", on: "06.11.2026"));
        await ConfirmAllAsync(invoice);
        await RequestedAsync(invoice);
        (await PrintAsync(invoice, DocumentKind.Upd)).Should().Contain("№ 123 от 05.11.2026; № 0124 от 06.11.2026").And.Contain("№ – от –");
        (await office.CommandAsync(Accountant, "IssueTransferDocument", new { invoice, number = "УТ-5", on = "2026-11-20", advanceNumber = "А-12" })).Brief.Should().Be("422 advanceOn");
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, "УТ-5", A.Today(office), "А-12", new(2026, 11, 5)));
        (await PrintAsync(invoice, DocumentKind.Upd)).Should().Contain("№ 123 от 05.11.2026; № 0124 от 06.11.2026").And.Contain("№ А-12 от 05.11.2026");
    }

    [Fact]
    public async Task An_advance_brings_the_order_with_which_it_came()
    {
        var (deal, first) = await office.InvoicedDealAsync();
        await office.AcceptedStatementAsync(A.Operation($"Оплата по счету {first}", 4000, number: "77", on: "09.11.2026"));
        await ConfirmAllAsync(first);
        await office.DoAsync(Manager, new MarkInvoiceUnpaid(first, "Другой плательщик"));
        var invoice = await office.SentInvoiceAsync(deal);
        int advance;
        await using (var db = office.Read()) advance = await db.Advances.Select(a => a.Number).SingleAsync();
        await office.DoAsync(Accountant, new AllocateAdvance(advance, invoice));
        await RequestedAsync(invoice);
        (await PrintAsync(invoice, DocumentKind.Upd)).Should().Contain("№ 77 от 09.11.2026");
    }

    /// <summary>Of a deal whose supplier is another than we.</summary>
    private async Task<string> IssuedAsync(DocumentKind kind, string number)
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice);
        await RequestedAsync(invoice, kind);
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, number, A.Today(office)));
        return invoice;
    }

    private async Task RequestedAsync(string invoice, DocumentKind kind = DocumentKind.Upd)
    {
        await office.DoAsync(Manager, new SetInvoiceParties(invoice, A.Supplier, A.Supplier, true));
        await office.DoAsync(Manager, new MarkInvoicePaid(invoice));
        await office.DoAsync(Manager, new RequestTransferDocument(invoice, kind));
    }

    private async Task ConfirmAllAsync(string invoice)
    {
        List<int> waiting;
        await using (var db = office.Read()) waiting = await db.Payments.Where(p => p.InvoiceNumber == invoice).OrderBy(p => p.Number).Select(p => p.Number).ToListAsync();
        waiting.Should().NotBeEmpty();
        foreach (var payment in waiting) await office.DoAsync(Accountant, new ConfirmPayment(payment));
    }

    private async Task<string> PrintAsync(string invoice, DocumentKind kind) =>
        WebUtility.HtmlDecode(await (await office.ClientAsync(Manager)).GetStringAsync(new Uri($"/invoices/{invoice.Replace('/', '-')}/{(kind is DocumentKind.Act ? "act" : "upd")}/print", UriKind.Relative)));
}

public sealed class FrozenPaperOnSqlite() : FrozenPaperTests(Engine.Sqlite);

public sealed class FrozenPaperOnPostgres() : FrozenPaperTests(Engine.Postgres);
