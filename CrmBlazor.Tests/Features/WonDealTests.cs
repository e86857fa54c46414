using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features;

/// <summary>
/// Ten thousand random commands by random people on twenty deals: whatever their order, a deal that was won had a conversation, goods, an invoice that was
/// paid and shipped, and its transfer document back. From four deals of five one of these is withheld: such a deal must never be won.
/// </summary>
public sealed class WonDealTests : IAsyncLifetime
{
    private const int Commands = 10_000;
    private const int Deals = 20;
    private static readonly DemoPerson[] People = [Manager, Manager, Manager, Head, Accountant, Accountant2, Director, Logistics, Operator, Manager2];
    private readonly Random chance = new(37924);
    private readonly List<int> deals = [];
    private readonly Dictionary<string, Guid> ids = [];
    private Office office = null!;
    private int documents;

    public async Task InitializeAsync()
    {
        office = await Office.OpenAsync(Engine.Sqlite);
        foreach (var person in People.Distinct()) ids[person.Email] = await office.IdOfAsync(person);
        for (var i = 0; i < Deals; i++) deals.Add(await office.AssignedDealAsync());
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task No_order_of_commands_wins_a_deal_without_its_acts()
    {
        var refused = 0;
        for (var given = 0; given < Commands;)
        {
            var (who, command) = await NextAsync();
            if (command is null) continue;
            given++;
            if (!await IsDoneAsync(who, command)) refused++;
        }
        var won = await WonAsync();
        refused.Should().BeInRange(Commands / 4, Commands - 500);
        won.Should().HaveCountGreaterThan(1, "else the commands prove nothing").And.OnlyContain(d => deals.IndexOf(d.Number) % 5 == 0);
        foreach (var deal in won) await HadItsActsAsync(deal);
    }

    private async Task<bool> IsDoneAsync(DemoPerson who, Command command)
    {
        try
        {
            await office.Ledger.RunAsync(ids[who.Email], command);
            return true;
        }
        catch (Exception refused) when (refused is RuleBrokenException or BadFieldsException or ForbiddenException or NotFoundException or AlreadyDoneException)
        {
            return false;
        }
    }

    /// <summary>Any act on any deal, or none where it is withheld, by whoever may do it, and one time in ten by anybody.</summary>
    private async Task<(DemoPerson, Command?)> NextAsync()
    {
        var deal = deals[chance.Next(Deals)];
        await using var db = office.Read();
        var invoice = Any(await db.Invoices.Where(i => i.DealNumber == deal && i.Status != InvoiceStatus.Unpaid).Select(i => i.Number).ToListAsync());
        var stage = await db.Deals.Where(d => d.Number == deal).Select(d => d.Stage).SingleAsync();
        var payment = Any(await db.Payments.Where(p => p.InvoiceNumber == invoice && p.State == PaymentState.Waiting).Select(p => (int?)p.Number).ToListAsync());
        var task = await office.TaskAsync(deal);
        (DemoPerson Who, Command? Command)[] acts =
        [
            (Manager, new TakeDeal(deal)), (Manager, new LogCall(Direction.Out, chance.Next(2) == 0, Deal: deal, Seconds: 60, Discussed: A.Discussed, Agreed: A.Agreed)),
            (Manager, new LogMessage(chance.Next(2) == 0 ? Direction.In : Direction.Out, Channel.Email, "Цена во вложении", Deal: deal)),
            (Manager, new SetDealLines(deal, chance.Next(30) == 0 ? [] : A.Goods)), (Manager, new MoveDeal(deal, Rarely ? (Stage)chance.Next(9) : stage + 1, Rarely ? "Начнём снова" : null)),
            (Manager, new LinkCompany(deal, A.Customer)), (Manager, invoice is null || Rarely ? new IssueInvoice(deal, A.Address, Cash: Rarely) : null), (Manager, new WinDeal(deal)),
            (Manager, new TickChecklistItem(task, chance.Next(1, 6), !Rarely)), (Manager, new FinishTask(task)), (Manager, new RequestShipment(deal)),
            (Logistics, new AgreeShipment(deal, A.Today(office))), (Logistics, new RecordDelivery(deal, A.Today(office))), (Head, new AssignDeal(deal, Manager.Email)),
            .. invoice is null ? [] : OnInvoice(invoice), .. payment is { } notice ? [(chance.Next(2) == 0 ? Accountant : Accountant2, new ConfirmPayment(notice))] : Array.Empty<(DemoPerson, Command?)>(),
        ];
        var (who, command) = acts[chance.Next(acts.Length)];
        if (IsWithheld(command, deals.IndexOf(deal) % 5)) return (who, null);
        return (chance.Next(10) == 0 ? People[chance.Next(People.Length)] : who, command);
    }

    private (DemoPerson, Command?)[] OnInvoice(string invoice) =>
    [
        (Manager, new SendInvoice(invoice, SendingChannel.Print)), (Manager, new SetInvoiceParties(invoice, A.OwnCompany, A.Supplier, !Rarely)),
        (Director, new PostPaymentNotice(invoice, A.Rubles(Rarely ? 2000 : 4000), A.Today(office), A.CustomerInn)), (Manager, new MarkInvoicePaid(invoice)),
        (Manager, new MarkInvoiceShipped(invoice)), (Manager, new RequestTransferDocument(invoice)), (Accountant, new IssueTransferDocument(invoice, $"УПД-{++documents}", A.Today(office))),
        (Accountant, new ReceiveTransferDocument(invoice, A.Today(office), (DocumentForm)chance.Next(3))), (Accountant, Rarely ? new MarkInvoiceUnpaid(invoice, "Банк отозвал платёж") : null),
    ];

    private static bool IsWithheld(Command? command, int act) => (act, command) switch
    {
        (1, LogCall { Answered: true } or LogMessage { Direction: Direction.In }) => true,
        (2, SetDealLines { Lines.Count: > 0 }) => true,
        (3, ConfirmPayment) => true,
        (4, ReceiveTransferDocument { Form: not DocumentForm.Scan }) => true,
        _ => false,
    };

    private bool Rarely => chance.Next(25) == 0;

    private T? Any<T>(List<T> list) => list.Count == 0 ? default : list[chance.Next(list.Count)];

    private async Task<List<Deal>> WonAsync()
    {
        await using var db = office.Read();
        return await db.Deals.Where(d => deals.Contains(d.Number) && d.Stage == Stage.Won).ToListAsync();
    }

    /// <summary>By the log and by the records, not by what the gates say.</summary>
    private async Task HadItsActsAsync(Deal deal)
    {
        await using var db = office.Read();
        var log = (await db.TimelineOfDealAsync(deal.Id, int.MaxValue)).Select(e => e.Event).ToList();
        var letters = log.OfType<MessageLogged>().OrderBy(m => m.Stamp.Sequence).ToList();
        var replied = letters.FindIndex(m => m.Direction is Direction.Out) is var sent and >= 0 && letters.Skip(sent).Any(m => m.Direction is Direction.In);
        (log.OfType<CallLogged>().Any(c => c.Answered) || replied).Should().BeTrue($"deal {deal.Number} was talked about");
        deal.Lines.Should().NotBeEmpty();
        var invoices = await db.Invoices.Where(i => i.DealId == deal.Id && i.Status != InvoiceStatus.Unpaid).ToListAsync();
        invoices.Should().NotBeEmpty().And.OnlyContain(i => i.Status == InvoiceStatus.PaidAndShipped && i.Confirmed == i.Total);
        foreach (var invoice in invoices) (await db.TransferDocuments.SingleAsync(t => t.InvoiceId == invoice.Id)).ReturnedForm.Should().BeOneOf(DocumentForm.Original, DocumentForm.Edi);
    }
}
