using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features;

/// <summary>Each command is seen refusing, with the row of the regulation or the field; nothing is written. That each is done too is in <see cref="Examples"/>.</summary>
public abstract class RefusalTests(SharedOffice shared)
{
    private static readonly DateOnly Yesterday = new(2026, 11, 19);
    private readonly Office office = shared.Office;

    private sealed record Refusal(DemoPerson Who, Func<Office, Task<object>> Fields, string Brief);

    private static readonly IReadOnlyDictionary<string, Refusal> All = new Dictionary<string, Refusal>
    {
        ["RegisterLead"] = Of(Operator, new { title = " ", source = "pigeon" }, "422 title, source, phone"),
        ["EditLead"] = Of(Operator, async o => new { lead = await o.LeadAsync(), title = "Звонок", source = "call" }, "422 phone"),
        ["LogCall"] = Of(Manager, async o => new { deal = await o.TakenDealAsync(), direction = "out", answered = true, seconds = 9, discussed = A.Discussed, agreed = "Думает" }, "422 commentStopPhrase R 3"),
        ["LogMessage"] = Of(Manager, async o => new { deal = await o.TakenDealAsync(), lead = 1, direction = "out", channel = "sms", text = "Здравствуйте" }, "422 deal"),
        ["AddComment"] = Of(Manager, async o => new { subject = new { kind = "deal", number = await o.TakenDealAsync() }, discussed = "НД", agreed = "перезвонить" }, "422 commentStopPhrase R 3"),
        ["AddNote"] = Of(Manager, async o => new { subject = new { kind = "deal", number = await o.TakenDealAsync() }, text = " " }, "422 text"),
        ["ConvertLead"] = Of(Operator, async o => new { lead = await o.LeadAsync(talked: false), contact = A.NewClient(), deal = A.Need() }, "422 noInteraction R 1, noComment R 1"),
        ["IdentifyLead"] = Of(Operator, async o => new { lead = await o.LeadAsync(), contact = new { fullName = "Пётр" } }, "422 contact.mobilePhone, contact.privateEmail, contact.birthDate"),
        ["JoinLead"] = Of(Operator, async o => new { lead = await o.LeadAsync(), deal = await o.AssignedDealAsync(), contact = await o.ContactAsync() }, "404"),
        ["TakeLead"] = Of(Manager, async o => new { lead = await o.TakenLeadAsync() }, "409 by operator@demo.example"),
        ["JunkLead"] = Of(Operator, async o => new { lead = await o.LeadAsync(), reason = " " }, "422 reason"),
        ["ReopenLead"] = Of(Operator, async o => new { lead = await o.ConvertedLeadAsync() }, "409 by operator@demo.example"),
        ["CreateContact"] = Of(Operator, async o =>
        {
            var contact = A.NewContact();
            await o.DoAsync(Operator, contact);
            return A.NewContact() with { FullName = contact.FullName, BirthDate = contact.BirthDate };
        }, "422 contactDuplicate R 5"),
        ["EditContact"] = Of(Operator, async o => new { contact = await o.ContactAsync(), fullName = "Пётр", mobilePhone = "+7 943 555-00-00", privateEmail = Manager.Email, birthDate = "1980-05-12" }, "422 privateEmail"),

        ["AssignDeal"] = Of(Operator, async o => new { deal = await o.DealAsync(), manager = Accountant.Email }, "422 manager"),
        ["TakeDeal"] = Of(Head, async o => new { deal = await o.DealAsync() }, "422 managerMissing B 8"),
        ["EditDeal"] = Of(Manager, async o => new { deal = await o.WonDealAsync(), title = "Ещё раз" }, "422 dealClosed B 59"),
        ["SetDealLines"] = Of(Manager, async o => new { deal = (await o.PaidDealAsync()).Deal, lines = A.Goods }, "422 linesLocked B 57"),
        ["RefreshDealLines"] = Of(Manager, async o => new { deal = (await o.PaidDealAsync()).Deal }, "422 linesLocked B 57"),
        ["MoveDeal"] = Of(Manager, async o => new { deal = await o.AssignedDealAsync(), stage = "negotiation" }, "422 notTaken B 20, noTalk B 24"),
        ["LinkCompany"] = Of(Manager, async o => new { deal = await o.PricedDealAsync(), company = 999999 }, "422 company"),
        ["RequestShipment"] = Of(Manager, async o => new { deal = await o.LostDealAsync() }, "422 dealClosed B 60"),
        ["AgreeShipment"] = Of(Logistics, async o => new { deal = (await o.InvoicedDealAsync()).Deal, on = Yesterday }, "422 on"),
        ["RecordDelivery"] = Of(Logistics, async o => new { deal = (await o.InvoicedDealAsync()).Deal, on = A.Today(o) }, "422 shipmentNotAgreed B 58"),
        ["WinDeal"] = Of(Manager, async o => new { deal = (await o.PaidDealAsync()).Deal }, "422 shipmentNotAgreed B 58, invoiceNotShipped B 59, taskOpen B 16"),
        ["LoseDeal"] = Of(Manager, async o => new { deal = await o.TakenDealAsync(), reason = "weather", analysis = " " }, "422 reason, analysis"),

        ["SendFeedbackForm"] = Of(Manager, async o => new { deal = await o.TakenDealAsync() }, "422 dealNotWon B 61"),
        ["RevokeFeedbackForm"] = Of(Manager, async o => new { deal = await o.WonDealAsync() }, "404"),

        ["AddTask"] = Of(Manager, async o => new { deal = await o.TakenDealAsync(), title = "Перезвонить", dueAt = Office.Noon }, "422 dueAt"),
        ["AddChecklistItem"] = Of(Manager, async o => new { task = await o.TaskAsync(await o.TakenDealAsync()), text = new string('я', 201) }, "422 text"),
        ["TickChecklistItem"] = Of(Manager, async o => new { task = await o.TaskAsync(await o.TakenDealAsync()), item = 6, done = true }, "422 item"),
        ["FinishTask"] = Of(Manager, async o => new { task = await o.TaskAsync(await o.TakenDealAsync()) }, "422 itemOpen B 16, itemOpen B 16, itemOpen B 16, itemOpen B 16, itemOpen B 16"),

        ["RescheduleTask"] = Of(Manager, async o => new { task = await o.TaskAsync(await o.TakenDealAsync()), dueAt = Office.Noon.AddDays(3) }, "422 taskFollowsDeal B 13"),
        ["SetTaskPeople"] = Of(Manager, async o => new { task = await o.OwnTaskAsync(), coExecutors = new[] { Accountant.Email }, observers = new[] { "nobody@demo.example" } }, "422 coExecutors[0], observers[0]"),
        ["SaveTaskTemplate"] = Of(Manager, new { name = " ", title = "Позвонить", days = 366 }, "422 name, days"),
        ["RemoveTaskTemplate"] = Of(Manager2, async o => new { template = await o.TemplateAsync() }, "404"),
        ["AppealBreach"] = Of(Manager2, async o => new { breach = await o.BreachAsync(), text = "Чужое" }, "404"),
        ["ExcuseBreach"] = Of(Head, async o => new { breach = await o.BreachAsync(), reason = " " }, "422 reason"),
        ["UpholdBreach"] = Of(Head, async o => new { breach = await o.BreachAsync(), reason = new string('я', 1001) }, "422 reason"),
        ["LikeEntry"] = Of(Manager, new { entry = 999_999_999, like = true }, "422 entry"),
        ["CopyDeal"] = Of(Manager, async o => new { deal = await o.TakenDealAsync() }, "422 dealDuplicate R 2"),
        ["SetDealRepeat"] = Of(Manager, async o => new { deal = await o.TakenDealAsync(), months = 25, on = A.Today(o) }, "422 months, on"),
        ["MakeOffer"] = Of(Manager, async o => new { deal = await o.TakenDealAsync() }, "422 noLines B 34b"),
        ["SendOffer"] = Of(Manager, async o => new { offer = await o.OfferAsync(), channel = "email" }, "422 to"),
        ["FollowRecord"] = Of(Operator, new { subject = new { kind = "payment", number = 1 }, following = true }, "422 subject.kind"),
        ["PinEntry"] = Of(Manager, new { entry = 999_999_999, pin = true }, "422 entry"),
        ["AnswerEntry"] = Of(Manager, async o => new { entry = await o.EntryAsync(), text = " " }, "422 text"),
        ["EditEntry"] = Of(Head, async o => new { entry = await o.EntryAsync(), text = "Чужое" }, "403"),
        ["AttachFile"] = Of(Manager2, async o => new { subject = new { kind = "contact", number = await o.ContactAsync() }, upload = await o.UploadAsync(Manager) }, "422 upload"),
        ["RemoveFile"] = Of(Manager2, async o => new { file = await o.FileAsync() }, "403"),
        ["SetCompanyPoints"] = Of(Manager, async o => new { company = await o.CompanyAsync(), points = new[] { new { kind = "workEmail", value = Head.Email } } }, "422 points[0].value"),
        ["JoinCompany"] = Of(Manager, async o => new { contact = await o.ContactAsync(), company = 999999 }, "422 company"),
        ["SetContactPoints"] = Of(Manager, async o => new { contact = await o.ContactAsync(), points = new[] { new { kind = "workEmail", value = Head.Email } } }, "422 points[0].value"),
        ["SetAddresses"] = Of(Manager, async o => new { subject = new { kind = "company", number = await o.CompanyAsync() }, addresses = new object[] { new { kind = "legal", text = "СПб" }, new { kind = "postal", text = " " } } }, "422 addresses[1].text, addresses[0].kind"),
        ["Relate"] = Of(Manager, async o => new { from = new { kind = "contact", number = await o.ContactAsync() }, to = new { kind = "contact", number = await o.ContactAsync() }, kind = "employer", note = new string('я', 201) }, "422 kind, note"),
        ["Unrelate"] = Of(Manager, new { relation = 999999 }, "404"),
        ["MergeContacts"] = Of(Manager, async o => new { keep = await o.ContactAsync(), merge = await o.MergedContactAsync() }, "422 contactMerged R 5"),
        ["TakeBackMerge"] = Of(Operator, async o => new { contact = await o.ContactAsync() }, "422 contactNotMerged R 5"),

        ["RegisterCompany"] = Of(Accountant, new { name = "АКТЮБИНСК ООО", inn = A.CustomerInn, kpp = "789801001", kind = "customer", legalAddress = "СПб" }, "422 inn"),
        ["EditCompany"] = Of(Accountant, async o => new { company = await o.CompanyAsync(), inn = A.CustomerInn, kpp = "789801001" }, "422 inn"),
        ["RegisterOwnCompany"] = Of(Accountant, new { name = "ВЕСТ", inn = "7806210728", legalAddress = "СПб" }, "422 inn"),
        ["TakeCompany"] = Of(Manager, async o => new { company = await TakenByHeadAsync(o) }, "409 by head@demo.example"),
        ["SetCompanyProfile"] = Of(Manager, async o => new { company = await TakenByHeadAsync(o), kind = "both", sphere = "Дилеры" }, "403"),
        ["RegisterProduct"] = Of(Accountant, new { name = "Кольцо", unit = "шт", vat = "18", section = "Люки" }, "422 vat"),

        ["EditProduct"] = Of(Accountant, async o => new { product = await o.ProductAsync(), section = "а/б/в/г/д/е/ж", unit = " " }, "422 unit, section"),
        ["SetProductPrice"] = Of(Accountant, async o => new { product = await o.ProductAsync(), price = -1 }, "422 price"),
        ["MoveSection"] = Of(Accountant, new { section = "Нет такого раздела", to = " " }, "422 section, to"),
        ["ArchiveProduct"] = Of(Accountant, async o => new { product = await o.ArchivedProductAsync() }, "409 by accountant@demo.example"),
        ["RestoreProduct"] = Of(Accountant, async o => new { product = await o.ProductAsync() }, "422 productNotArchived B 29"),
        ["SetTaxRegimes"] = Of(Accountant, async o => new { company = await o.CompanyAsync(), regimes = Array.Empty<object>() }, "422 notOwnCompany B 44"),
        ["SetSigners"] = Of(Accountant, new { company = A.OwnCompany, head = new { name = " ", position = "Директор" } }, "422 head.name"),
        ["SetSealImage"] = Of(Accountant, async o => new { company = A.OwnCompany, kind = "stamp", upload = await o.UploadAsync(Accountant) }, "422 upload"),

        ["RequestCompany"] = Of(Manager, async o => new { deal = await o.TakenDealAsync(), name = " ", card = " ", inn = "7806210728" }, "422 name, card, inn, kind"),
        ["RequestProduct"] = Of(Manager, async o => new { deal = await o.LostDealAsync(), name = "Кольцо" }, "422 dealClosed B 60"),
        ["WithdrawRequest"] = Of(Manager2, async o => new { request = await o.CompanyRequestAsync() }, "404"),
        ["FulfilRequest"] = Of(Accountant, async o => new { request = await o.CompanyRequestAsync(), result = 999999 }, "422 result"),
        ["DeclineRequest"] = Of(Accountant, async o => new { request = await o.CompanyRequestAsync(), reason = " " }, "422 reason"),

        ["IssueInvoice"] = Of(Manager, async o => new { deal = await o.NegotiatedDealAsync(), deliveryAddress = A.Address }, "422 noLines B 34b"),
        ["SetInvoiceLines"] = Of(Manager, async o => new { invoice = (await o.InvoicedDealAsync()).Invoice, lines = A.Goods }, "422 invoiceSent B 50"),
        ["CopyInvoice"] = Of(Manager, async o => new { invoice = (await o.LostInvoiceAsync()).Invoice }, "422 dealClosed B 60"),
        ["SetInvoiceRepeat"] = Of(Manager, async o => new { invoice = await o.InvoiceAsync(), months = 25, on = A.Today(o) }, "422 months, on"),
        ["RevokeInvoiceLinks"] = Of(Manager, async o => new { invoice = await o.InvoiceAsync() }, "404"),
        ["SendInvoice"] = Of(Manager, async o => new { invoice = await o.InvoiceAsync(), channel = "email" }, "422 to"),
        ["SetInvoiceParties"] = Of(Manager, async o => new { invoice = await o.RequestedDocumentAsync(), carrier = A.OwnCompany, supplier = A.OwnCompany, actual = true }, "422 partiesLocked B 50"),
        ["MarkInvoicePaid"] = Of(Manager, async o => new { invoice = (await o.InvoicedDealAsync()).Invoice }, "422 moneyDiffers B 50, partiesNotActual B 57"),
        ["MarkInvoiceUnpaid"] = Of(Accountant, async o => new { invoice = await o.RequestedDocumentAsync(), reason = "Поздно" }, "422 documentRequested B 50"),
        ["MarkInvoiceShipped"] = Of(Manager, async o => new { invoice = (await o.ShippingDealAsync(documentBack: false)).Invoice }, "422 documentNotReturned B 59"),

        ["PostPaymentNotice"] = Of(Director, async o => new { invoice = await CashInvoiceAsync(o), amount = 4000, paidOn = A.Today(o) }, "422 cashByAccounting B 40"),
        ["ConfirmPayment"] = Of(Accountant, async o => new { payment = await OwnNoticeAsync(o) }, "422 fourEyes B 56"),
        ["AcceptStatement"] = Of(Accountant, async o => new { statement = await AcceptedAsync(o) }, "409 by accountant2@demo.example"),
        ["AllocateOperation"] = Of(Accountant, async o => new { bankOperation = await o.OperationAsync(), parts = new object[] { new { invoice = await o.InvoiceAsync(), amount = 4000.01 }, new { invoice = await o.InvoiceAsync(), amount = 0 } } }, "422 parts[0].amount, parts[1].amount"),
        ["SetOperationAside"] = Of(Accountant, async o => new { bankOperation = await o.OperationAsync(), kind = "advance" }, "422 company"),
        ["UndoOperation"] = Of(Accountant, async o => new { bankOperation = await o.OperationAsync(), reason = "Ошибся" }, "422 operationUndecided B 56"),
        ["RejectPayment"] = Of(Accountant, async o => new { payment = await OwnNoticeAsync(o), reason = "Чужой" }, "422 fourEyes B 56"),
        ["AllocateAdvance"] = Of(Accountant, async o => new { advance = (await o.AdvanceAsync()).Advance, invoice = await CashInvoiceAsync(o) }, "422 otherPayer B 57"),
        ["SetFines"] = Of(Admin, new { clock = -1, distribution = 0, lapse = 2_000_000 }, "422 clock, lapse"),
        ["SetManagerAreas"] = Of(Admin, new { areas = new[] { new { manager = Head.Email, directions = new[] { "Космос" }, segments = Array.Empty<string>() } } }, "422 areas[0].manager, areas[0].directions"),
        ["SetOwnMailDomains"] = Of(Admin, new { domains = new[] { "no domain" } }, "422 domains[0]"),
        ["PostMessage"] = Of(Manager, new { channel = "kitchen", text = " " }, "422 channel, text"),

        ["RequestTransferDocument"] = Of(Manager, async o => new { invoice = await o.InvoiceAsync() }, "422 invoiceNotPaid B 50, moneyDiffers B 50, partiesNotActual B 50"),
        ["IssueTransferDocument"] = Of(Accountant, async o => new { invoice = (await o.PaidDealAsync()).Invoice, number = "УПД-0", on = A.Today(o) }, "422 documentNotRequested B 58"),
        ["AddContractTemplate"] = Of(Accountant, async o => new { name = " ", upload = await o.UploadAsync(Accountant) }, "422 name, upload"),
        ["RetireContractTemplate"] = Of(Accountant, new { template = 999_999 }, "404"),
        ["MakeContract"] = Of(Manager, async o => new { deal = await o.PricedDealAsync(), template = 1 }, "422 noCompany B 40"),
        ["SendTransferDocument"] = Of(Manager, async o => new { invoice = (await o.ShippingDealAsync(documentBack: false)).Invoice, channel = "email" }, "422 to"),
        ["ReceiveTransferDocument"] = Of(Accountant, async o => new { invoice = await o.RequestedDocumentAsync(), on = A.Today(o), form = "original" }, "422 documentNotIssued B 58"),

        ["AddUser"] = Of(Admin, new { name = "Двойник", email = Manager.Email, role = "manager", password = A.Password }, "422 email, department"),
        ["ChangeUserRole"] = Of(Admin, new { user = Admin.Email, role = "director" }, "422 role"),
        ["DisableUser"] = Of(Admin, new { user = Admin.Email }, "422 user"),
        ["EnableUser"] = Of(Admin, new { user = "nobody@demo.example" }, "422 user"),
        ["SetPaymentMembership"] = Of(Admin, new { user = "nobody@demo.example", member = true }, "422 user"),
        ["SetUserPassword"] = Of(Admin, new { user = Manager.Email, password = "короткий" }, "422 password"),
        ["SetClockLimits"] = Of(Admin, new { warnAfter = 10, breachAfter = 7 }, "422 warnAfter"),
        ["SetFirstInvoiceNumber"] = Of(Admin, new { number = 0 }, "422 number"),
        ["SetRequiredContactFields"] = Of(Admin, new { fields = new[] { "shoeSize" } }, "422 fields[0]"),
        ["SetStopList"] = Of(Admin, new { phrases = new[] { "НД", " " } }, "422 phrases[1]"),
        ["SetWorkingTime"] = Of(Admin, new { days = Array.Empty<string>(), from = "18:00", to = "09:00", timeZone = "Moon/Sea" }, "422 days, to, timeZone"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_is_refused_and_writes_nothing(string name)
    {
        var refusal = All[name];
        var fields = await refusal.Fields(office);
        var head = await office.HeadAsync();
        (await office.CommandAsync(refusal.Who, name, fields)).Brief.Should().Be(refusal.Brief);
        (await office.HeadAsync()).Should().Be(head);
    }

    [Fact]
    public void Every_command_is_seen_refusing() => All.Keys.Should().BeEquivalentTo(Examples.All.Keys);

    private static Refusal Of(DemoPerson who, object fields, string brief) => new(who, _ => Task.FromResult(fields), brief);

    private static Refusal Of(DemoPerson who, Func<Office, Task<object>> fields, string brief) => new(who, fields, brief);

    private static async Task<int> TakenByHeadAsync(Office office)
    {
        var company = await office.CompanyAsync();
        await office.DoAsync(Head, new TakeCompany(company));
        return company;
    }

    private static async Task<Guid> AcceptedAsync(Office office) => await office.AcceptedStatementAsync(A.Operation("за ЖБИ по УПД 5"));

    private static async Task<string> CashInvoiceAsync(Office office) => (string)(await office.DoAsync(Manager, new IssueInvoice(await office.LinkedDealAsync(), A.Address, Cash: true))).Number;

    private static async Task<int> OwnNoticeAsync(Office office) =>
        (int)(await office.DoAsync(Accountant, new PostPaymentNotice(await office.InvoiceAsync(), A.Rubles(4000), A.Today(office)))).Number;
}

public sealed class RefusalOnSqlite(SqliteOffice office) : RefusalTests(office), IClassFixture<SqliteOffice>;

public sealed class RefusalOnPostgres(PostgresOffice office) : RefusalTests(office), IClassFixture<PostgresOffice>;
