using System.Globalization;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Mail;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Seeds;

/// <summary>What the stories are played with.</summary>
/// <param name="TaskOf">Number of a deal's automatic task.</param>
/// <param name="LetterOf">The letter with an invoice: it went on its day, and does not go again.</param>
public sealed record DemoStage(IReadOnlyDictionary<string, Actor> Actors, IReadOnlyList<Product> Products, IReadOnlyList<Company> Companies, Func<int, int> TaskOf, Func<string, Guid> LetterOf, DateTimeOffset Now);

/// <summary>Plays the stories: each becomes steps in time, the steps of all are played in the order of their hours, as they would have happened.</summary>
public sealed class DemoHistory(Ledger ledger, DemoStage stage)
{
    private readonly PriorityQueue<(DateTimeOffset At, Func<Task> Act), (DateTimeOffset, int)> steps = new();
    private readonly DemoStage stage = stage;
    private int planned;

    public async Task PlayAsync()
    {
        foreach (var (story, index) in DemoStories.All.Select((s, i) => (s, i))) Plan(story, index);
        foreach (var lead in DemoStories.Leads) Wait(lead);
        Say(DemoPeople.Director, "Коллеги, выписка за утро разобрана, уведомления ниже.", stage.Now.AddHours(-5));
        Say(DemoPeople.Manager, "По счёту Клеверова клиент доплатит остаток до конца недели.", stage.Now.AddHours(-3));
        Say(DemoPeople.Accountant, "Вижу, подтверждаю по мере поступления.", stage.Now.AddHours(-2.5));
        while (steps.TryDequeue(out var step, out _)) await step.Act();
    }

    private void Say(DemoPerson who, string text, DateTimeOffset at) => Do(at, who, () => new PostMessage("payments", text));

    /// <summary>A lead that nobody has processed yet.</summary>
    private void Wait(DemoLead told)
    {
        var (at, number) = (stage.Now.AddMinutes(-told.Minutes), 0);
        Do(at, DemoPeople.Operator, () => new RegisterLead(told.Title, told.Source, told.Phone, told.Email, told.Name, told.Comment), a => number = (int)a.Number);
        if (told.Letter is { } letter) Do(at.AddMinutes(1), DemoPeople.Operator, () => new LogMessage(Direction.In, Channel.Email, letter, Lead: number));
    }

    private void Plan(DemoStory story, int index)
    {
        var clerk = new Clerk(this, story, index, stage.Now.AddDays(-story.Days));
        clerk.Call();
        if (story.Stage is Stage.Incoming) return;
        clerk.Assign();
        if (story.Stage is Stage.Assigned) return;
        clerk.Negotiate();
        if (story.Goods.Length > 0 && story.Stage is not Stage.Negotiation) clerk.Price();
        if (story.Stage is Stage.Lost) clerk.Lose();
        if (story.Stage is not (Stage.Invoiced or Stage.Paid or Stage.Shipping or Stage.Won)) return;
        clerk.Invoice();
        if (story.Stage is Stage.Invoiced) return;
        clerk.Pay();
        if (story.Stage is Stage.Paid) return;
        clerk.Ship();
        if (story.Stage is Stage.Won) clerk.Win();
    }

    private void Do(DateTimeOffset at, DemoPerson? who, Func<Command> command, Action<Answer>? then = null) =>
        steps.Enqueue((at, async () =>
        {
            var answer = await ledger.RunAsync(who is null ? Actor.System : stage.Actors[who.Email], command(), at);
            then?.Invoke(answer);
        }), (at, planned++));

    /// <summary>One story's own hand: keeps the numbers that its records got.</summary>
    private sealed class Clerk(DemoHistory history, DemoStory story, int index, DateTimeOffset start)
    {
        private readonly DemoPerson manager = index % 2 == 0 ? DemoPeople.Manager : DemoPeople.Manager2;
        private DateTimeOffset at = start;
        private int lead, deal, task;
        private string invoice = "";
        private Guid letter;

        private Company Company => history.stage.Companies.Where(c => !c.IsOwn && c.Kind is not CompanyKind.Supplier).ElementAt(index == 0 ? 1 : index % 20);
        private Company Supplier => history.stage.Companies.Where(c => c.Kind is CompanyKind.Supplier).ElementAt(index % 4);
        private IReadOnlyList<GoodsLine> Lines => [.. story.Goods.Select(g => GoodsLine.Of(Find(g.Product), g.Quantity, Find(g.Product).Price!.Value))];

        public void Call()
        {
            Do(0, DemoPeople.Operator, () => new RegisterLead($"Входящий звонок / {story.Client.Split(' ')[1]}", "call", Phone(), null, story.Client, null), a => lead = (int)a.Number);
            Do(0.7, DemoPeople.Operator, () => new LogCall(Direction.In, true, Lead: lead, Seconds: 40 + (index * 7 % 90), Discussed: $"Спросил, чем помочь: {story.Title}, объём и адрес доставки",
                Agreed: "Менеджер перезвонит и назовёт цену с доставкой"));
            Do(1.4, DemoPeople.Operator, () => new ConvertLead(lead,
                new(null, story.Client, Phone(), $"client{index + 1:000}@post.example", new DateOnly(1970 + (index % 30), 1 + (index % 12), 1 + (index * 3 % 27)), story.Position),
                new(story.Title, story.Direction, story.Segment, story.Group, Address(), $"{story.Title}. Нужны цена с доставкой и срок; заезд с улицы, разгрузка манипулятором.")), a => deal = (int)a.Number);
        }

        public void Assign()
        {
            Do(story.Days < 0.01 ? 1.9 : 2 + (index % 4), DemoPeople.Operator, () => new AssignDeal(deal, manager.Email), _ => task = history.stage.TaskOf(deal));
            if (story.Late) { Do(7, null, () => new WarnClock(deal)); Do(3, null, () => new BreachClock(deal)); }
        }

        public void Negotiate()
        {
            Do(story.Late ? 4 : 1 + (index * 5 % 8), manager, () => new TakeDeal(deal));
            Do(6, manager, () => new LogCall(Direction.Out, true, Deal: deal, Seconds: 95 + (index * 11 % 200), Discussed: "Уточнили размеры, количество и подъезд к площадке",
                Agreed: "Пришлю расчёт с доставкой до конца дня"));
            Do(1, manager, () => new MoveDeal(deal, Stage.Negotiation));
            Tick(2, 1, 2);
        }

        public void Price()
        {
            Do(35, manager, () => new SetDealLines(deal, [.. story.Goods.Select(g => new LineInput(Find(g.Product).Number, g.Quantity, Find(g.Product).Price!.Value))]));
            Do(4, manager, () => new MoveDeal(deal, Stage.Priced));
            Tick(2, 3);
        }

        public void Invoice()
        {
            if (!story.Cash) Do(300, manager, () => new LinkCompany(deal, Company.Number));
            Do(10, manager, () => new IssueInvoice(deal, Address(), null, null, Day(at.AddDays(2 + (index % 6))), story.Title, story.Cash), a => invoice = (string)a.Number);
            Do(5, manager, () => new SendInvoice(invoice, SendingChannel.Email, $"client{index + 1:000}@post.example"), _ => letter = history.stage.LetterOf(invoice));
            Do(0, null, () => new NoteLetterSent(letter));
            Do(1, manager, () => new MoveDeal(deal, Stage.Invoiced));
            Tick(1, 4);
            if (story.Part is { } part) Announce(Money.FromRubles(part), confirmed: true);
            if (story.Waiting) Announce(index % 3 == 0 ? Money.FromRubles(Total.Rubles - 800) : Total, confirmed: false);
        }

        public void Pay()
        {
            Announce(Total, confirmed: true);
            Do(20, manager, () => new SetInvoiceParties(invoice, Supplier.Number, Supplier.Number, true));
            Do(3, manager, () => new MarkInvoicePaid(invoice));
            Tick(1, 5);
            if (story.Stage is Stage.Paid && index % 2 == 0) Do(10, manager, () => new RequestShipment(deal));
        }

        public void Ship()
        {
            Do(15, manager, () => new RequestShipment(deal));
            Do(60, DemoPeople.Logistics, () => new AgreeShipment(deal, Day(at.AddDays(1)), Supplier.Number, "Манипулятор, разгрузка до обеда"));
            Do(5, manager, () => new MoveDeal(deal, Stage.Shipping));
            if (index % 2 == 0) return;
            Do(1500, DemoPeople.Logistics, () => new RecordDelivery(deal, Day(at)));
            Do(30, manager, () => new RequestTransferDocument(invoice));
        }

        public void Win()
        {
            if (index % 2 == 0)
            {
                Do(1500, DemoPeople.Logistics, () => new RecordDelivery(deal, Day(at)));
                Do(30, manager, () => new RequestTransferDocument(invoice));
            }
            Do(60, DemoPeople.Accountant, () => new IssueTransferDocument(invoice, $"УТ-{deal}", Day(at)));
            Do(1600, DemoPeople.Accountant, () => new ReceiveTransferDocument(invoice, Day(at), index % 3 == 0 ? DocumentForm.Edi : DocumentForm.Original));
            Do(20, manager, () => new MarkInvoiceShipped(invoice));
            Do(5, manager, () => new FinishTask(task));
            Do(5, manager, () => new WinDeal(deal));
        }

        public void Lose() => Do(1800, manager, () => new LoseDeal(deal, story.Loss!, "Обсудили условия с клиентом, решение принято не в нашу пользу; вернёмся с предложением в новом сезоне."));

        private Money Total => Totals.Of(Lines, Day(at)).Gross;

        private void Announce(Money amount, bool confirmed)
        {
            var number = 0;
            Do(900, DemoPeople.Director, () => new PostPaymentNotice(invoice, amount, Day(at), Payer(), $"Оплата по счету № {invoice}, в т.ч. НДС"), a => number = (int)a.Number);
            if (confirmed) Do(25, DemoPeople.Accountant, () => new ConfirmPayment(number));
        }

        /// <summary>Now and then somebody else pays: the accountant must see it.</summary>
        private string Payer() => index % 7 == 2 ? history.stage.Companies[^1].Inn : Company.Inn;

        private void Tick(double after, params int[] items)
        {
            foreach (var item in items) Do(after, manager, () => new TickChecklistItem(task, item, true));
        }

        private void Do(double minutes, DemoPerson? who, Func<Command> command, Action<Answer>? then = null)
        {
            at = at.AddMinutes(minutes);
            var here = at;
            if (here <= history.stage.Now) history.Do(here, who, () => { at = here; return command(); }, then);
        }

        private Product Find(string words) => history.stage.Products.First(p => p.Price is not null && p.Name.Contains(words, StringComparison.Ordinal));

        private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(3)).DateTime);

        private string Phone() => string.Create(CultureInfo.InvariantCulture, $"+7 943 2{index:00}-53-{83 - (index % 60):00}");

        private string Address() => string.Create(CultureInfo.InvariantCulture, $"Ленинградская обл., пгт Синявино, ул. Песочная, д. {index + 1}");
    }
}
