using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Staff;

/// <summary>Who may see what (D21).</summary>
public class SightTests
{
    private static readonly Actor Outsider = new(Guid.CreateVersion7(), Role.Manager, "Другой отдел", InPayments: false);
    private static readonly Actor OtherHead = new(Guid.CreateVersion7(), Role.HeadOfSales, "Другой отдел", InPayments: true);
    private static readonly Actor OtherOperator = new(Guid.CreateVersion7(), Role.Operator, "", InPayments: false);
    private static readonly Actor Admin = new(Guid.CreateVersion7(), Role.Admin, "", InPayments: false);

    [Theory]
    [InlineData("payment")]
    [InlineData("advance")]
    [InlineData("invoice")]
    public void What_is_said_about_money_is_not_for_operators(string kind)
    {
        var deal = Desk.Deal();
        var said = new CrmBlazor.Domain.Conversations.EntryAnswered(new(kind, Guid.CreateVersion7(), "1"), deal.Id, 7, "Пришло 4 000");
        (Desk.Operator.Sees(deal), Desk.Operator.Sees(said, deal), Desk.Operator.SeesInDeal(said)).Should().Be((true, false, false));
    }

    [Fact]
    public void A_manager_sees_his_own_deals_and_those_available_to_all()
    {
        var deal = Desk.Assigned();
        SeenBy(deal, Desk.Manager, Outsider).Should().Equal(true, false);
        deal.Edit(new(AvailableToAll: true), null, Desk.Today);
        SeenBy(deal, Desk.Manager, Outsider).Should().Equal(true, true);
    }

    [Fact]
    public void A_head_of_sales_sees_the_departments_deals_and_those_of_nobody_yet()
    {
        SeenBy(Desk.Assigned(), Desk.Head, OtherHead).Should().Equal(true, false);
        SeenBy(Desk.Deal(), Desk.Head, OtherHead).Should().Equal(true, true);
    }

    [Fact]
    public void An_operator_sees_the_deals_he_made_until_they_close()
    {
        SeenBy(Desk.Taken(), Desk.Operator, OtherOperator).Should().Equal(true, false);
        SeenBy(Desk.Lost(), Desk.Operator).Should().Equal(false);
    }

    [Fact]
    public void Accounting_the_director_and_logistics_see_a_deal_from_its_first_invoice_on()
    {
        var deal = Desk.Priced();
        SeenBy(deal, Desk.Accountant, Desk.Director, Desk.Logistics).Should().Equal(false, false, false);
        deal.NoteInvoice(Desk.Noon);
        SeenBy(deal, Desk.Accountant, Desk.Director, Desk.Logistics).Should().Equal(true, true, true);
    }

    [Fact]
    public void An_administrator_sees_no_deal_and_the_office_itself_sees_all()
    {
        var deal = Desk.Assigned();
        deal.Edit(new(AvailableToAll: true), null, Desk.Today);
        SeenBy(deal, Admin, Actor.System).Should().Equal(false, true);
    }

    [Fact]
    public void The_query_and_the_rule_are_one()
    {
        var (invoiced, open) = (Desk.Priced(), Desk.Assigned());
        invoiced.NoteInvoice(Desk.Noon);
        open.Edit(new(AvailableToAll: true), null, Desk.Today);
        Deal[] deals = [Desk.Deal(), Desk.Assigned(), Desk.Lost(), invoiced, open];
        Actor[] actors = [Desk.Operator, OtherOperator, Desk.Manager, Outsider, Desk.Head, OtherHead, Desk.Accountant, Desk.Director, Desk.Logistics, Admin, Actor.System];
        actors.Select(a => a.Role).Distinct().Should().BeEquivalentTo(Enum.GetValues<Role>());
        foreach (var actor in actors) deals.Where(actor.Deals().Compile()).Should().Equal(deals.Where(actor.Sees));
    }

    [Fact]
    public void Leads_are_for_sales() => Hears(new LeadConverted(Guid.NewGuid(), 1, Guid.NewGuid(), 2), null)
        .Should().BeEquivalentTo([Role.Operator, Role.Manager, Role.HeadOfSales, Role.System]);

    [Fact]
    public void A_talk_on_a_lead_is_for_sales_and_one_on_a_contact_for_all()
    {
        Hears(new NoteAdded(new("lead", Guid.NewGuid(), 1), null, "НД"), null).Should().BeEquivalentTo([Role.Operator, Role.Manager, Role.HeadOfSales, Role.System]);
        Hears(new NoteAdded(new("contact", Guid.NewGuid(), 1), null, "НД"), null).Should().BeEquivalentTo(Enum.GetValues<Role>());
        Hears(new CompanyTaken(Guid.NewGuid(), 1, Guid.NewGuid()), null).Should().BeEquivalentTo(Enum.GetValues<Role>());
        Hears(new OfficeSettingChanged(Guid.NewGuid(), "stopList"), null).Should().BeEquivalentTo(Enum.GetValues<Role>());
        Hears(new SectionMoved("ЖБИ", "Бетон", 1), null).Should().BeEquivalentTo(Enum.GetValues<Role>());
    }

    [Fact]
    public void What_happens_to_a_deal_is_heard_by_who_sees_it()
    {
        var deal = Desk.Assigned();
        Hears(new DealMoved(deal.Id, 1, Stage.Assigned, Stage.Negotiation), deal).Should().BeEquivalentTo([Role.Operator, Role.Manager, Role.HeadOfSales, Role.System]);
        Hears(new DealMoved(deal.Id, 1, Stage.Assigned, Stage.Negotiation), null).Should().BeEmpty("a deal that is not there is nobody's");
    }

    [Fact]
    public void An_operator_does_not_hear_of_the_invoices_of_his_deal()
    {
        var deal = Desk.Priced();
        deal.NoteInvoice(Desk.Noon);
        Role[] papers = [Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics, Role.System];
        Hears(new InvoiceShipped(Guid.NewGuid(), "2026/1", deal.Id), deal).Should().BeEquivalentTo(papers);
        Hears(new AdvanceMade(Guid.NewGuid(), 1, deal.Id, "2026/1", A.Rubles(1)), deal).Should().BeEquivalentTo(papers);
    }

    [Fact]
    public void In_the_timeline_of_his_deal_an_operator_reads_no_money()
    {
        DomainEvent[] money = [new InvoiceShipped(Guid.NewGuid(), "2026/1", Guid.NewGuid()), new AdvanceMade(Guid.NewGuid(), 1, Guid.NewGuid(), "2026/1", A.Rubles(1))];
        money.Should().OnlyContain(e => !Desk.Operator.SeesInDeal(e) && Desk.Manager.SeesInDeal(e));
        Desk.Operator.SeesInDeal(new DealMoved(Guid.NewGuid(), 1, Stage.Assigned, Stage.Negotiation)).Should().BeTrue();
    }

    [Fact]
    public void A_payment_is_heard_in_the_channel_and_by_the_responsible()
    {
        var deal = Desk.Priced();
        deal.NoteInvoice(Desk.Noon);
        var rejected = new PaymentRejected(Guid.NewGuid(), 1, Guid.NewGuid(), "2026/1", deal.Id, A.Rubles(1), "Чужой");
        (Outsider with { InPayments = true }).Sees(rejected, deal).Should().BeTrue();
        Outsider.Sees(rejected, deal).Should().BeFalse();
        (Desk.Manager with { InPayments = false }).Sees(rejected, deal).Should().BeTrue();
        Outsider.Sees(new ChannelMessagePosted("payments", "Здравствуйте"), null).Should().BeFalse();
        Desk.Manager.Sees(new ChannelMessagePosted("payments", "Здравствуйте"), null).Should().BeTrue();
    }

    [Fact]
    public void A_task_of_ones_own_is_ones_own()
    {
        var created = new TaskCreated(Guid.NewGuid(), 1, null, Desk.Manager.Id, Desk.Noon, false, "Перезвонить");
        Desk.Manager.Sees(created, null).Should().BeTrue();
        Desk.Head.Sees(created, null).Should().BeFalse();
    }

    [Fact]
    public void Accounting_hears_of_a_request_before_it_sees_the_deal()
    {
        var deal = Desk.Assigned();
        Hears(new RequestFiled(Guid.NewGuid(), 1, deal.Id, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id), deal)
            .Should().BeEquivalentTo([Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.System]);
    }

    [Fact]
    public void Accounts_are_for_administrators_and_for_whom_they_are_about()
    {
        var disabled = new UserDisabled(Desk.Manager.Id, 1);
        Hears(disabled, null).Should().BeEquivalentTo([Role.Admin, Role.Manager]);
        Outsider.Sees(disabled, null).Should().BeFalse();
    }

    private static IEnumerable<bool> SeenBy(Deal deal, params Actor[] actors) => actors.Select(a => a.Sees(deal));

    private static IEnumerable<Role> Hears(DomainEvent happening, Deal? deal)
    {
        Actor[] actors = [Desk.Operator, Desk.Manager, Desk.Head, Desk.Accountant, Desk.Director, Desk.Logistics, Admin, Actor.System];
        return actors.Where(a => a.Sees(happening, deal)).Select(a => a.Role);
    }
}
