using System.Net.Http.Headers;
using System.Text.Json;
using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>A bank statement from the file to the confirmed money (D12, D13).</summary>
public abstract class StatementApiTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_preview_tells_what_each_operation_would_do_and_writes_nothing()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var head = await office.HeadAsync();
        var told = await SendAsync(Accountant, A.Statement(A.Operation($"Оплата по счету № {invoice}"), A.Operation("за воздух", 77), A.Operation("налог", 500, spent: true), "СекцияДокумент=Ордер", "Номер=7", "КонецДокумента"));
        told.Body.GetProperty("operations").EnumerateArray().Select(o => $"{o.GetProperty("direction").GetString()} {o.GetProperty("decision").GetString()} {o.GetProperty("allocation").GetString()}")
            .Should().Equal($"in matched {invoice}=4000.00", "in manual ", "out outgoing ", "in error ");
        var day = told.Body.GetProperty("days").EnumerateArray().Single();
        (day.GetProperty("received").GetDecimal(), day.GetProperty("spent").GetDecimal()).Should().Be((4077m, 500m));
        (await office.HeadAsync()).Should().Be(head);
        await using var db = office.Read();
        (await db.Payments.CountAsync(), await db.StatementOperations.CountAsync()).Should().Be((0, 0));
    }

    [Fact]
    public async Task What_is_beyond_doubt_becomes_notices_that_another_accountant_confirms()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var id = (await SendAsync(Accountant, A.Statement(A.Operation($"Оплата по счету № {invoice}")))).Body.GetProperty("id").GetGuid();
        (await AcceptAsync(Accountant, id)).Should().Be("200");
        var payment = await SinglePaymentAsync(invoice);
        (payment.PayerInn, payment.PaidOn, payment.State).Should().Be((A.CustomerInn, A.Today(office), PaymentState.Waiting));
        (await office.CommandAsync(Accountant, "ConfirmPayment", new { payment = payment.Number })).Brief.Should().Be("422 fourEyes B 56");
        (await office.CommandAsync(Accountant2, "ConfirmPayment", new { payment = payment.Number })).Brief.Should().Be("200");
        await office.ActualPartiesAsync(invoice);
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task More_money_than_due_is_an_advance_once_it_is_confirmed()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.AcceptedStatementAsync(A.Operation($"Оплата по счету № {invoice}", 4500));
        await office.DoAsync(Accountant, new App.Commands.Payments.ConfirmPayment((await SinglePaymentAsync(invoice)).Number));
        (await office.HappenedAsync()).OfType<AdvanceMade>().Should().ContainSingle().Which.Amount.Should().Be(A.Rubles(500));
    }

    [Fact]
    public async Task A_statement_is_accepted_once_whoever_brings_it()
    {
        var contents = A.Statement(A.Operation("за воздух", 77));
        var (first, second) = ((await SendAsync(Accountant, contents)).Body.GetProperty("id").GetGuid(), (await SendAsync(Accountant2, contents)).Body.GetProperty("id").GetGuid());
        second.Should().Be(first, "the same contents are the same statement");
        var answers = await Task.WhenAll(AcceptAsync(Accountant, first), AcceptAsync(Accountant2, second));
        answers.Should().BeEquivalentTo("200", "409");
        (await SendAsync(Accountant, contents)).Body.GetProperty("operations").EnumerateArray().Single().GetProperty("decision").GetString().Should().Be("duplicate");
        await using var db = office.Read();
        (await db.StatementOperations.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task An_operation_of_two_statements_is_written_once()
    {
        var shared = A.Operation("за воздух", 77);
        await office.AcceptedStatementAsync(shared);
        await office.AcceptedStatementAsync(shared, A.Operation("за воду", 78));
        await using var db = office.Read();
        (await db.StatementOperations.CountAsync()).Should().Be(2);
        (await office.HappenedAsync()).OfType<StatementAccepted>().Select(s => s.Repeated).Should().Equal(0, 1);
    }

    [Fact]
    public async Task An_accountant_spreads_an_operation_over_invoices_and_the_rest_goes_on_waiting()
    {
        var (one, two) = (await office.InvoiceAsync(), await office.InvoiceAsync());
        var operation = await office.OperationAsync();
        (await office.CommandAsync(Accountant, "AllocateOperation", new { bankOperation = operation, parts = new object[] { new { invoice = one, amount = 1500 }, new { invoice = two, amount = 500.50 } } })).Brief.Should().Be("200");
        ((await SinglePaymentAsync(one)).Amount, (await SinglePaymentAsync(two)).Amount).Should().Be((A.Rubles(1500), A.Rubles(500.50m)));
        await StandsAsync(operation, OperationState.Waiting, 1999.50m);
        (await office.CommandAsync(Accountant, "AllocateOperation", new { bankOperation = operation, parts = new[] { new { invoice = one, amount = 1999.50 } } })).Brief.Should().Be("200");
        await StandsAsync(operation, OperationState.Posted, 0);
        (await office.CommandAsync(Accountant2, "AllocateOperation", new { bankOperation = operation, parts = new[] { new { invoice = one, amount = 1 } } })).Brief.Should().Be("409 by accountant@demo.example");
    }

    [Fact]
    public async Task A_third_party_that_pays_is_told_in_the_log()
    {
        var invoice = await office.InvoiceAsync();
        await office.AcceptedStatementAsync(A.Operation("за АКТЮБИНСК, УПД 5", inn: "7899100116"));
        await office.DoAsync(Accountant, new AllocateOperation(1, [new(invoice, A.Rubles(4000))]));
        (await office.HappenedAsync()).OfType<OperationAllocated>().Should().ContainSingle().Which.ThirdParty.Should().BeTrue();
    }

    [Fact]
    public async Task A_decision_is_taken_back_by_a_counter_entry_until_the_money_is_confirmed()
    {
        var (invoice, operation) = (await office.InvoiceAsync(), await office.OperationAsync());
        await office.DoAsync(Accountant, new AllocateOperation(operation, [new(invoice, A.Rubles(4000))]));
        (await office.CommandAsync(Accountant, "UndoOperation", new { bankOperation = operation, reason = "Не тот счёт" })).Brief.Should().Be("200");
        await StandsAsync(operation, OperationState.Waiting, 4000);
        (await SinglePaymentAsync(invoice)).State.Should().Be(PaymentState.Rejected);
        (await office.InvoiceAsync(invoice)).Announced.Should().Be(A.Rubles(0));
        await office.DoAsync(Accountant, new AllocateOperation(operation, [new(await office.InvoiceAsync(), A.Rubles(4000))]));
        await using var db = office.Read();
        await office.DoAsync(Accountant2, new App.Commands.Payments.ConfirmPayment(await db.Payments.MaxAsync(p => p.Number)));
        (await office.CommandAsync(Accountant, "UndoOperation", new { bankOperation = operation, reason = "Не тот счёт" })).Brief.Should().Be("422 operationConfirmed B 56");
        (await BooksCheck.ViolationsAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_rejected_notice_brings_its_operation_back_to_the_desk()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.AcceptedStatementAsync(A.Operation($"Оплата по счету № {invoice}"));
        await StandsAsync(1, OperationState.Posted, 0);
        await office.DoAsync(Accountant, new App.Commands.Payments.RejectPayment((await SinglePaymentAsync(invoice)).Number, "Чужой ИНН"));
        await StandsAsync(1, OperationState.Waiting, 4000);
    }

    [Fact]
    public async Task What_was_set_aside_beside_a_rejected_part_waits_again_with_it()
    {
        var operation = await office.OperationAsync();
        var invoice = await office.InvoiceAsync();
        await office.DoAsync(Accountant, new AllocateOperation(operation, [new(invoice, A.Rubles(1500))]));
        await office.DoAsync(Accountant, new SetOperationAside(operation, AsideKind.Refund, "Вернули лишнее"));
        await StandsAsync(operation, OperationState.Aside, 2500);
        await office.DoAsync(Accountant2, new App.Commands.Payments.RejectPayment((await SinglePaymentAsync(invoice)).Number, "Не за это"));
        await StandsAsync(operation, OperationState.Waiting, 4000);
    }

    [Fact]
    public async Task The_rest_of_an_advance_stays_its_payers()
    {
        var operation = await office.OperationAsync();
        await office.DoAsync(Accountant, new SetOperationAside(operation, AsideKind.Advance, null, A.Customer));
        await office.DoAsync(Accountant, new AllocateOperation(operation, [new(await office.InvoiceAsync(), A.Rubles(1500))]));
        await StandsAsync(operation, OperationState.Aside, 2500);
        await using var db = office.Read();
        (await db.StatementOperations.SingleAsync(o => o.Number == operation)).PayerId.Should().NotBeNull();
    }

    [Fact]
    public async Task An_advance_waits_for_its_invoice()
    {
        var operation = await office.OperationAsync();
        await office.DoAsync(Accountant, new SetOperationAside(operation, AsideKind.Advance, null, A.Customer));
        await StandsAsync(operation, OperationState.Aside, 4000);
        await office.DoAsync(Accountant2, new AllocateOperation(operation, [new(await office.InvoiceAsync(), A.Rubles(4000))]));
        await StandsAsync(operation, OperationState.Posted, 0);
    }

    [Fact]
    public async Task A_refund_stays_aside_until_somebody_takes_it_back()
    {
        var operation = await office.AsideOperationAsync();
        (await office.CommandAsync(Accountant, "AllocateOperation", new { bankOperation = operation, parts = new[] { new { invoice = await office.InvoiceAsync(), amount = 1 } } })).Brief.Should().Be("409 by accountant@demo.example");
        (await office.CommandAsync(Accountant2, "UndoOperation", new { bankOperation = operation, reason = "Это клиент" })).Brief.Should().Be("200");
        await StandsAsync(operation, OperationState.Waiting, 4000);
    }

    [Fact]
    public async Task The_desk_is_searched_and_narrowed()
    {
        await office.AcceptedStatementAsync(A.Operation("за воздух", 77), A.Operation("за воду", 78), A.Operation("налог", 500, spent: true));
        (await FoundAsync("state=waiting")).Should().Be(2);
        (await FoundAsync("search=воздух")).Should().Be(1);
        (await FoundAsync($"search={A.CustomerInn}&state=waiting")).Should().Be(2);
        (await FoundAsync("state=outgoing")).Should().Be(1);

        async Task<int> FoundAsync(string query) => (await office.ReadAsync(Accountant, $"operations?{query}")).Ok().Body.GetProperty("total").GetInt32();
    }

    [Theory]
    [InlineData("kl_to_1c_truncated.txt")]
    [InlineData("not_a_statement.txt")]
    [InlineData("kl_to_1c_wrong_account.txt")]
    public async Task What_cannot_be_taken_is_refused_with_its_reason_and_leaves_nothing(string file)
    {
        var refused = await SendAsync(Accountant, File.ReadAllBytes(Sample.Of(file)));
        refused.Status.Should().Be(422);
        refused.Body.GetProperty("errors").GetProperty("file")[0].GetString().Should().NotBeNullOrEmpty().And.NotStartWith("Field_");
        await using var db = office.Read();
        (await db.Statements.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task One_above_the_limit_is_refused() => (await SendAsync(Accountant, new byte[BankStatement.Most + 1])).Status.Should().Be(422);

    [Fact]
    public async Task Statements_are_accountings()
    {
        var id = await office.StatementAsync(A.Operation("за воздух", 77));
        foreach (var person in new[] { Operator, Manager, Head, Director, Logistics, Admin })
        {
            (await SendAsync(person, A.Statement())).Status.Should().Be(403, person.Email);
            (await AcceptAsync(person, id)).Should().Be("403", person.Email);
            (await office.ReadAsync(person, $"statements/{id}")).Brief.Should().Be("403", person.Email);
            (await office.ReadAsync(person, "operations")).Brief.Should().Be("403", person.Email);
        }
        (await office.ReadAsync(Accountant2, $"statements/{id}")).Brief.Should().Be("200");
        (await office.ReadAsync(Accountant2, $"statements/{Guid.NewGuid()}")).Brief.Should().Be("404");
        (await AcceptAsync(Accountant2, Guid.NewGuid())).Should().Be("404");
    }

    private async Task<Payment> SinglePaymentAsync(string invoice)
    {
        await using var db = office.Read();
        return await db.Payments.SingleAsync(p => p.InvoiceNumber == invoice);
    }

    private async Task StandsAsync(int operation, OperationState state, decimal left)
    {
        await using var db = office.Read();
        var now = await db.StatementOperations.SingleAsync(o => o.Number == operation);
        (now.State, now.Left).Should().Be((state, A.Rubles(left)));
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(DemoPerson who, byte[] contents)
    {
        using var file = new ByteArrayContent(contents);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "kl_to_1c.txt" } };
        using var answer = await (await office.ClientAsync(who)).PostAsync(new Uri("/api/statements", UriKind.Relative), form);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode, told.RootElement.Clone());
    }

    private async Task<string> AcceptAsync(DemoPerson who, Guid statement)
    {
        using var answer = await (await office.ClientAsync(who)).PostAsync(new Uri($"/api/statements/{statement}/accept", UriKind.Relative), null);
        return $"{(int)answer.StatusCode}";
    }
}

public sealed class StatementApiOnSqlite() : StatementApiTests(Engine.Sqlite);

public sealed class StatementApiOnPostgres() : StatementApiTests(Engine.Postgres);
