using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>What is not sure waits for a person, and what he may do with it, and when.</summary>
public abstract class StatementDoubtTests(Engine engine) : IAsyncLifetime
{
    private const string OtherAccount = "40702810000000002000";
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task An_operation_of_tomorrow_waits_for_its_day_and_is_decided_then()
    {
        var invoice = await office.InvoiceAsync();
        await office.AcceptedStatementAsync(A.Operation("за ЖБИ", on: "21.11.2026"));
        await office.AcceptedStatementAsync(A.Operation("за воздух", 77, on: "21.11.2026"));
        (await office.CommandAsync(Accountant, "AllocateOperation", Parts(1, invoice, 4000))).Brief.Should().Be("422 operationEarly B 56");
        (await office.CommandAsync(Accountant, "SetOperationAside", new { bankOperation = 2, kind = "advance", company = A.Customer })).Brief.Should().Be("422 operationEarly B 56");
        var card = (await office.ReadAsync(Accountant, "operations?search=ЖБИ")).Ok().Body.GetProperty("items")[0];
        card.GetProperty("toAllocating")[0].GetProperty("text").GetString().Should().Contain("21 ноября 2026");
        card.GetProperty("canAllocate").GetBoolean().Should().BeFalse();
        office.Time.Advance(TimeSpan.FromDays(1));
        (await office.ReadAsync(Accountant2, "operations?search=ЖБИ")).Ok().Body.GetProperty("items")[0].GetProperty("canAllocate").GetBoolean().Should().BeTrue();
        (await office.CommandAsync(Accountant2, "AllocateOperation", Parts(1, invoice, 4000))).Brief.Should().Be("200");
        (await office.CommandAsync(Accountant2, "SetOperationAside", new { bankOperation = 2, kind = "advance", company = A.Customer })).Brief.Should().Be("200");
        await using var db = office.Read();
        (await db.StatementOperations.OrderBy(o => o.Number).Select(o => o.State).ToListAsync()).Should().Equal(OperationState.Posted, OperationState.Aside);
        (await db.Payments.SingleAsync()).PaidOn.Should().Be(new(2026, 11, 21));
        (await BooksCheck.ViolationsAsync(db)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Оплата по счету № 943/1")]
    [InlineData("Оплата по счету № А-15 от 12.05.2026")]
    [InlineData("Оплата по счету 7777777")]
    public async Task A_number_that_cannot_be_read_is_for_a_person(string purpose)
    {
        var invoice = await office.InvoiceAsync();
        var told = await PreviewAsync(await office.StatementAsync(A.Operation(purpose)));
        told.Should().Be($"manual suggest {invoice}=4000.00 В назначении назван номер, которого нет или который не читается");
        await office.AcceptedStatementAsync(A.Operation(purpose));
        await using var db = office.Read();
        var operation = await db.StatementOperations.SingleAsync();
        (operation.State, operation.Note, await db.Payments.CountAsync()).Should().Be((OperationState.Waiting, MatchNote.NumberUnknown, 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Money_of_one_company_of_ours_does_not_pay_an_invoice_of_another(bool isNamed)
    {
        var invoice = await OfOtherAsync();
        await office.AcceptedStatementAsync(A.Operation(isNamed ? $"Оплата по счету № {invoice}" : "за ЖБИ"));
        await using var db = office.Read();
        var operation = await db.StatementOperations.SingleAsync();
        (operation.State, operation.Note, await db.Payments.CountAsync()).Should().Be((OperationState.Waiting, MatchNote.OtherSeller, 0));
        operation.Suggested.Should().Equal(invoice);
        var refused = await office.CommandAsync(Accountant, "AllocateOperation", Parts(1, invoice, 4000));
        refused.Brief.Should().Be("422 otherSeller B 44");
        refused.Body.GetProperty("obstacles")[0].GetProperty("text").GetString().Should().Contain(invoice).And.Contain("ВЕСТ ГРУПП ДВА ООО").And.Contain("ВЕСТ ГРУПП ООО");
        (await BooksCheck.ViolationsAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_advance_stays_with_the_company_of_ours_that_it_came_to()
    {
        var (invoice, operation) = (await OfOtherAsync(), await office.OperationAsync());
        await office.DoAsync(Accountant, new SetOperationAside(operation, AsideKind.Advance, null, A.Customer));
        (await office.CommandAsync(Accountant, "AllocateOperation", Parts(operation, invoice, 4000))).Brief.Should().Be("422 otherSeller B 44");
        (await office.CommandAsync(Accountant, "AllocateOperation", Parts(operation, await office.InvoiceAsync(), 4000))).Brief.Should().Be("200");
    }

    [Fact]
    public async Task What_was_paid_too_much_stays_with_the_company_of_ours_too()
    {
        var (advance, own) = await office.AdvanceAsync();
        var invoice = await OfOtherAsync();
        (await office.CommandAsync(Accountant, "AllocateAdvance", new { advance, invoice })).Brief.Should().Be("422 advanceOfOther B 44");
        (await office.ReadAsync(Accountant, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body.GetProperty("advances").GetArrayLength().Should().Be(0);
        (await office.ReadAsync(Accountant, $"invoices/{own.Replace('/', '-')}")).Ok().Body.GetProperty("advances").GetArrayLength().Should().Be(1);
        (await office.CommandAsync(Accountant, "AllocateAdvance", new { advance, invoice = own })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Each_company_of_ours_is_paid_on_its_own_account()
    {
        var (one, two) = (await office.InvoiceAsync(), await OfOtherAsync());
        await office.AcceptedStatementAsync(A.StatementOf(OtherAccount, A.Operation($"Оплата по счету № {two}", ours: OtherAccount)));
        await office.AcceptedStatementAsync(A.Operation("за ЖБИ"));
        await using var db = office.Read();
        (await db.Payments.OrderBy(p => p.Number).Select(p => p.InvoiceNumber).ToListAsync()).Should().Equal(two, one);
    }

    /// <summary>The same sum of the same buyer, from a second company of ours.</summary>
    private async Task<string> OfOtherAsync()
    {
        var seller = await office.OwnCompanyAsync();
        return (string)(await office.DoAsync(Manager, new IssueInvoice(await office.LinkedDealAsync(), A.Address, Seller: seller))).Number;
    }

    private static object Parts(int operation, string invoice, decimal amount) => new { bankOperation = operation, parts = new[] { new { invoice, amount } } };

    private async Task<string> PreviewAsync(Guid statement)
    {
        var row = (await office.ReadAsync(Accountant, $"statements/{statement}")).Ok().Body.GetProperty("operations")[0];
        return string.Join(' ', row.GetProperty("decision").GetString(), row.GetProperty("allocation").GetString(), row.GetProperty("note").GetString());
    }
}

public sealed class StatementDoubtOnSqlite() : StatementDoubtTests(Engine.Sqlite);

public sealed class StatementDoubtOnPostgres() : StatementDoubtTests(Engine.Postgres);
