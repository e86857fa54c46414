using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBlazor.App;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Mail;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Offers;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Domain.Tasks;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Support;

/// <summary>A call of a command that is done when it is made: by whom, and on records made for it.</summary>
public sealed record Example(DemoPerson Who, Func<Office, Task<Command>> MakeAsync)
{
    /// <summary>The body as it travels.</summary>
    public async Task<JsonObject> BodyAsync(Office office) => Body(await MakeAsync(office));

    public static JsonObject Body(Command command) => JsonSerializer.SerializeToNode(command, command.GetType(), Wire.Json)!.AsObject();
}

/// <summary>One for every command that somebody may give.</summary>
public static class Examples
{
    private static int made;
    private static readonly BankAccount Account = new("40702810000000002000", "044030972", "ПАО «БАНК ЛОТКОВСКИЙ»", "30101810100000000972");

    public static readonly IReadOnlyDictionary<string, Example> All = new Dictionary<string, Example>
    {
        [nameof(RegisterLead)] = Of(Operator, _ => new RegisterLead("Входящий звонок / Пётр", "call", "+7 943 000-00-00", "petr@mail.example", "Пётр", "Нужны кольца")),
        [nameof(LogCall)] = Of(Manager, async o => new LogCall(Direction.Out, true, Deal: await o.TakenDealAsync(), Seconds: 60, Discussed: A.Discussed, Agreed: A.Agreed)),
        [nameof(LogMessage)] = Of(Manager, async o => new LogMessage(Direction.Out, Channel.Email, "Цена во вложении", Deal: await o.TakenDealAsync())),
        [nameof(AddComment)] = Of(Manager, async o => new AddComment(DealNumber(await o.TakenDealAsync()), A.Discussed, A.Agreed)),
        [nameof(AddNote)] = Of(Manager, async o => new AddNote(DealNumber(await o.TakenDealAsync()), "НД")),
        [nameof(LikeEntry)] = Of(Accountant, async o => new LikeEntry(await o.EntryAsync(), true)),
        [nameof(FollowRecord)] = Of(Manager, async o => new FollowRecord(new("deal", new((await o.TakenDealAsync()).Plain())), true)),
        [nameof(PinEntry)] = Of(Manager, async o => new PinEntry(await o.EntryAsync(), true)),
        [nameof(AnswerEntry)] = Of(Head, async o => new AnswerEntry(await o.EntryAsync(), "Спросите про кран")),
        [nameof(EditEntry)] = Of(Manager, async o => new EditEntry(await o.EntryAsync(), "НД, перезвонил в 15:00")),
        [nameof(AttachFile)] = Of(Operator, async o => new AttachFile(new("contact", new((await o.ContactAsync()).Plain())), await o.UploadAsync(Operator))),
        [nameof(RemoveFile)] = Of(Manager, async o => new RemoveFile(await o.FileAsync())),
        [nameof(ConvertLead)] = Of(Operator, async o => new ConvertLead(await o.LeadAsync(), A.NewClient() with { Position = "прораб" }, A.Need() with { Location = "Россия" })),
        [nameof(EditLead)] = Of(Operator, async o => new EditLead(await o.LeadAsync(), "Входящий звонок / Лебедев Пётр", "call", "8 943 000-12-13", "lebedev@mail.example", "Лебедев Пётр", "Кольца КС, перезвонить после обеда")),
        [nameof(IdentifyLead)] = Of(Operator, async o => new IdentifyLead(await o.LeadAsync(), A.NewClient() with { Position = "прораб" })),
        [nameof(JoinLead)] = Of(Operator, async o => await o.JoinAsync()),
        [nameof(TakeLead)] = Of(Operator, async o => new TakeLead(await o.LeadAsync())),
        [nameof(JunkLead)] = Of(Operator, async o => new JunkLead(await o.LeadAsync(), "Ошиблись номером")),
        [nameof(ReopenLead)] = Of(Operator, async o => new ReopenLead(await o.JunkedLeadAsync())),
        [nameof(CreateContact)] = Of(Operator, _ => A.NewContact() with { Points = [new(ContactPointKind.WorkPhone, "8 812 000-40-00")] }),
        [nameof(EditContact)] = Of(Operator, async o => Edit(await o.ContactAsync(), A.NewContact())),

        [nameof(SetContactPoints)] = Of(Operator, async o => new SetContactPoints(await o.ContactAsync(), [new(ContactPointKind.WorkPhone, "8 812 000-40-00"), new(ContactPointKind.WorkEmail, "work@snab.example")], 1)),

        [nameof(SetCompanyPoints)] = Of(Manager, async o => new SetCompanyPoints(await o.CompanyAsync(), [new(ContactPointKind.WorkPhone, "8 812 000-41-00"), new(ContactPointKind.Site, "snab.example")], 1)),
        [nameof(JoinCompany)] = Of(Manager, async o => new JoinCompany(await o.ContactAsync(), A.Customer)),

        [nameof(SetAddresses)] = Of(Operator, async o => new SetAddresses(new("contact", new((await o.ContactAsync()).Plain())), [new(AddressKind.Delivery, "Синявино, ул. Песочная, 12")], 1)),
        [nameof(Relate)] = Of(Manager, async o => new Relate(ContactNumber(await o.ContactAsync()), ContactNumber(await o.ContactAsync()), RelationKind.Head, "по закупкам")),
        [nameof(Unrelate)] = Of(Operator, async o => new Unrelate((int)(await o.DoAsync(Operator, new Relate(ContactNumber(await o.ContactAsync()), new("company", new(A.Customer.Plain())), RelationKind.Employer))).Number)),
        [nameof(MergeContacts)] = Of(Operator, async o => new MergeContacts(await o.ContactAsync(), await o.ContactAsync(), ["fullName", "company"], 1, 1)),
        [nameof(TakeBackMerge)] = Of(Manager, async o => new TakeBackMerge(await o.MergedContactAsync())),

        [nameof(AssignDeal)] = Of(Operator, async o => new AssignDeal(await o.DealAsync(), Manager.Email)),
        [nameof(TakeDeal)] = Of(Manager, async o => new TakeDeal(await o.AssignedDealAsync())),
        [nameof(EditDeal)] = Of(Manager, async o => new EditDeal(await o.TakenDealAsync(), null, "Кольца", "Россия", A.Address, "Кольца и блоки", A.Today(o).AddDays(7), 70, false)),
        [nameof(SetDealLines)] = Of(Manager, async o => new SetDealLines(await o.NegotiatedDealAsync(), [A.Goods[0] with { Discount = 5 }])),
        [nameof(RefreshDealLines)] = Of(Manager, async o => new RefreshDealLines(await o.BehindDealAsync(), null)),
        [nameof(MoveDeal)] = Of(Manager, async o => new MoveDeal(await o.PricedDealAsync(), Stage.Negotiation, "Другие блоки")),
        [nameof(LinkCompany)] = Of(Manager, async o => new LinkCompany(await o.PricedDealAsync(), A.Customer)),
        [nameof(RequestShipment)] = Of(Manager, async o => new RequestShipment((await o.InvoicedDealAsync()).Deal)),
        [nameof(AgreeShipment)] = Of(Logistics, async o => new AgreeShipment((await o.InvoicedDealAsync()).Deal, A.Today(o), A.OwnCompany, "Кран нужен")),
        [nameof(RecordDelivery)] = Of(Logistics, async o => new RecordDelivery((await o.ShippingDealAsync(documentBack: false)).Deal, A.Today(o))),
        [nameof(CopyDeal)] = Of(Manager, async o => new CopyDeal(await o.LostDealAsync(), "Кольца ещё раз")),
        [nameof(SetDealRepeat)] = Of(Manager, async o => new SetDealRepeat(await o.PricedDealAsync(), 1, A.Today(o).AddDays(30))),
        [nameof(MakeOffer)] = Of(Manager, async o => new MakeOffer(await o.PricedDealAsync(), A.Today(o).AddDays(14), "Предоплата 100 %")),
        [nameof(SendOffer)] = Of(Manager, async o => new SendOffer(await o.OfferAsync(), SendingChannel.Email, "client@mail.example")),
        [nameof(WinDeal)] = Of(Manager, async o => new WinDeal(await o.WinnableDealAsync())),
        [nameof(LoseDeal)] = Of(Manager, async o => new LoseDeal(await o.TakenDealAsync(), "price", "У соседей дешевле")),

        [nameof(SendFeedbackForm)] = Of(Manager, async o => new SendFeedbackForm(await o.WonDealAsync())),
        [nameof(RevokeFeedbackForm)] = Of(Manager, async o => new RevokeFeedbackForm(await o.AskedDealAsync())),

        [nameof(AddTask)] = Of(Manager, async o => new AddTask("Перезвонить", o.Time.GetUtcNow().AddHours(1), await o.TakenDealAsync(), Kind: TaskKind.Call, Important: true, Text: "Спросить про кран")),
        [nameof(AddChecklistItem)] = Of(Manager, async o => new AddChecklistItem(await o.TaskAsync(await o.TakenDealAsync()), "Спросить про кран")),
        [nameof(TickChecklistItem)] = Of(Manager, async o => new TickChecklistItem(await o.TaskAsync(await o.TakenDealAsync()), 1, true)),
        [nameof(FinishTask)] = Of(Manager, async o => new FinishTask(await o.TickedTaskAsync(await o.TakenDealAsync()), "Всё отправлено")),

        [nameof(RescheduleTask)] = Of(Manager, async o => new RescheduleTask(await o.OwnTaskAsync(await o.TakenDealAsync()), o.Time.GetUtcNow().AddDays(2))),

        [nameof(SetTaskPeople)] = Of(Manager, async o => new SetTaskPeople(await o.OwnTaskAsync(await o.TakenDealAsync()), [Manager2.Email], [Head.Email])),
        [nameof(SaveTaskTemplate)] = Of(Manager, _ => A.Template()),
        [nameof(RemoveTaskTemplate)] = Of(Manager, async o => new RemoveTaskTemplate(await o.TemplateAsync())),

        [nameof(AppealBreach)] = Of(Manager, async o => new AppealBreach(await o.BreachAsync(), "Был на другом звонке")),
        [nameof(ExcuseBreach)] = Of(Head, async o => new ExcuseBreach(await o.BreachAsync(), "Не работала связь")),
        [nameof(UpholdBreach)] = Of(Head, async o => new UpholdBreach(await o.BreachAsync(), "Второй раз за день")),

        [nameof(RegisterCompany)] = Of(Accountant, _ => new RegisterCompany("ТИСОВ-СТРОЙ ООО", NextInn(), CompanyKind.Customer, "СПб, ул. Складская, 1", "780601001", "1187899010001", "Дилеры", [Account])),
        [nameof(EditCompany)] = Of(Accountant, async o => new EditCompany(await o.CompanyAsync(), "ТИСОВ-СТРОЙ ПЛЮС ООО", NextInn(), "780601002", "1187899010001", "СПб, ул. Складская, 3", [Account], 1)),
        [nameof(RegisterOwnCompany)] = Of(Accountant, _ => new RegisterOwnCompany("ВЕСТ ГРУПП ДВА ООО", NextInn(), "СПб, ул. Складская, 2", "780601001", "1187899010001", [Account])),
        [nameof(TakeCompany)] = Of(Manager, async o => new TakeCompany(await o.CompanyAsync())),
        [nameof(SetCompanyProfile)] = Of(Manager, async o => new SetCompanyProfile(await o.CompanyAsync(), CompanyKind.Both, "Дилеры", 1)),
        [nameof(RegisterProduct)] = Of(Accountant, _ => new RegisterProduct("Кольцо КС 7-1", "шт", VatKind.Standard, "Кольца колодезные", A.Rubles(300), "ЖБ-0900")),
        [nameof(EditProduct)] = Of(Accountant, async o => new EditProduct(await o.ProductAsync(), "Кольцо КС 7-2", "м3", VatKind.Reduced, "ЖБИ/Кольца", $"ЖБ-{Next()}", 1)),
        [nameof(SetProductPrice)] = Of(Accountant, async o => new SetProductPrice(await o.ProductAsync(), A.Rubles(345.5m), 1)),
        [nameof(MoveSection)] = Of(Accountant, async o => new MoveSection(await o.SectionAsync(), $"Переезд {Next()}/Кольца")),
        [nameof(ArchiveProduct)] = Of(Accountant, async o => new ArchiveProduct(await o.ProductAsync())),
        [nameof(RestoreProduct)] = Of(Accountant, async o => new RestoreProduct(await o.ArchivedProductAsync())),
        [nameof(SetTaxRegimes)] = Of(Accountant, async o => new SetTaxRegimes(await o.OwnCompanyAsync(), [new(new(2026, 1, 1), TaxRegime.SimplifiedFive)], 1)),
        [nameof(SetSigners)] = Of(Accountant, async o => new SetSigners(await o.OwnCompanyAsync(), new("Ясенев Кирилл Олегович", "Генеральный директор"), new("Берёзова Светлана Ивановна", "Главный бухгалтер"), 1)),
        [nameof(SetSealImage)] = Of(Accountant, async o => new SetSealImage(await o.OwnCompanyAsync(), SealImage.Stamp, await o.UploadAsync(Accountant, "Печать.png", A.Png))),

        [nameof(RequestCompany)] = Of(Manager, async o => new RequestCompany(await o.TakenDealAsync(), "ТИСОВ-СТРОЙ ООО", CompanyKind.Customer, A.Card, A.AskedInn)),
        [nameof(RequestProduct)] = Of(Manager, async o => new RequestProduct(await o.TakenDealAsync(), "Кольцо КС 7-1", "шт, около 900 ₽")),
        [nameof(FulfilRequest)] = Of(Accountant, async o => new FulfilRequest(await o.CompanyRequestAsync(), A.Customer)),
        [nameof(WithdrawRequest)] = Of(Manager, async o => new WithdrawRequest(await o.CompanyRequestAsync())),
        [nameof(DeclineRequest)] = Of(Accountant, async o => new DeclineRequest(await o.CompanyRequestAsync(), "Нет карточки компании")),

        [nameof(IssueInvoice)] = Of(Manager, async o => new IssueInvoice(await o.LinkedDealAsync(), A.Address, A.OwnCompany, A.OwnCompany, A.Today(o).AddDays(3), "Кольца", false)),
        [nameof(SetInvoiceLines)] = Of(Manager, async o => new SetInvoiceLines(await o.InvoiceAsync(), [A.Goods[0] with { Discount = 5 }], 1)),
        [nameof(CopyInvoice)] = Of(Manager, async o => new CopyInvoice(await o.InvoiceAsync(), A.Today(o).AddDays(3))),
        [nameof(SetInvoiceRepeat)] = Of(Manager, async o => new SetInvoiceRepeat(await o.InvoiceAsync(), 1, A.Today(o).AddDays(30))),
        [nameof(RevokeInvoiceLinks)] = Of(Manager, async o => new RevokeInvoiceLinks(await o.LinkedInvoiceAsync())),
        [nameof(SendInvoice)] = Of(Manager, async o => new SendInvoice(await o.InvoiceAsync(), SendingChannel.Email, "client@mail.example")),
        [nameof(SetInvoiceParties)] = Of(Manager, async o => new SetInvoiceParties(await o.InvoiceAsync(), A.OwnCompany, A.Supplier, true, 1)),
        [nameof(MarkInvoicePaid)] = Of(Manager, async o => new MarkInvoicePaid(await o.PayableInvoiceAsync())),
        [nameof(MarkInvoiceUnpaid)] = Of(Accountant, async o => new MarkInvoiceUnpaid((await o.PaidDealAsync()).Invoice, "Банк отозвал платёж")),
        [nameof(MarkInvoiceShipped)] = Of(Manager, async o => new MarkInvoiceShipped((await o.ShippingDealAsync()).Invoice)),

        [nameof(PostPaymentNotice)] = Of(Director, async o => new PostPaymentNotice(await o.InvoiceAsync(), A.Rubles(4000), A.Today(o), A.CustomerInn, "По счёту")),
        [nameof(ConfirmPayment)] = Of(Accountant, async o => new ConfirmPayment(await o.NoticeAsync(await o.InvoiceAsync()))),
        [nameof(AcceptStatement)] = Of(Accountant, async o => new AcceptStatement(await o.StatementAsync(A.Operation("за ЖБИ")))),
        [nameof(AllocateOperation)] = Of(Accountant, async o => new AllocateOperation(await o.OperationAsync(), [new(await o.InvoiceAsync(), A.Rubles(1500))])),
        [nameof(SetOperationAside)] = Of(Accountant, async o => new SetOperationAside(await o.OperationAsync(), AsideKind.Advance, "Счёт будет позже", A.Customer)),
        [nameof(UndoOperation)] = Of(Accountant, async o => new UndoOperation(await o.AsideOperationAsync(), "Ошибся строкой")),
        [nameof(RejectPayment)] = Of(Accountant, async o => new RejectPayment(await o.NoticeAsync(await o.InvoiceAsync()), "Чужой ИНН")),
        [nameof(AllocateAdvance)] = Of(Accountant, async o => Allocate(await o.AdvanceAsync())),
        [nameof(PostMessage)] = Of(Manager, _ => new PostMessage("payments", "Здравствуйте")),

        [nameof(RequestTransferDocument)] = Of(Manager, async o => new RequestTransferDocument((await o.PaidDealAsync()).Invoice)),
        [nameof(IssueTransferDocument)] = Of(Accountant, async o => new IssueTransferDocument(await o.RequestedDocumentAsync(), $"УПД-{Next()}", A.Today(o))),
        [nameof(AddContractTemplate)] = Of(Accountant, async o => new AddContractTemplate("Договор поставки", await o.UploadAsync(Accountant, "Договор.docx", ContractBlank.Make()))),
        [nameof(RetireContractTemplate)] = Of(Accountant, async o => new RetireContractTemplate(await o.ContractTemplateAsync())),
        [nameof(MakeContract)] = Of(Manager, async o => new MakeContract(await o.LinkedDealAsync(), await o.ContractTemplateAsync())),
        [nameof(SendTransferDocument)] = Of(Manager, async o => new SendTransferDocument((await o.ShippingDealAsync(documentBack: false)).Invoice, DocumentChannel.Email, "client@mail.example")),
        [nameof(ReceiveTransferDocument)] = Of(Accountant, async o => new ReceiveTransferDocument((await o.ShippingDealAsync(documentBack: false)).Invoice, A.Today(o), DocumentForm.Edi)),

        [nameof(AddUser)] = Of(Admin, _ => new AddUser("Вишнёв Лев", $"user{Next()}@demo.example", Role.Manager, A.Password, "Отдел продаж")),
        [nameof(ChangeUserRole)] = Of(Admin, async o => new ChangeUserRole(await o.UserAsync(), Role.HeadOfSales, "Отдел продаж")),
        [nameof(DisableUser)] = Of(Admin, async o => new DisableUser(await o.UserAsync())),
        [nameof(EnableUser)] = Of(Admin, async o => new EnableUser(await o.UserAsync())),
        [nameof(SetPaymentMembership)] = Of(Admin, async o => new SetPaymentMembership(await o.UserAsync(), true)),
        [nameof(SetUserPassword)] = Of(Admin, async o => new SetUserPassword(await o.UserAsync(), "Три осенних клёна", true)),
        [nameof(SetClockLimits)] = Of(Admin, _ => new SetClockLimits(7, 10, 30)),
        [nameof(SetFines)] = Of(Admin, _ => new SetFines(A.Rubles(500), A.Rubles(300), A.Rubles(1000))),
        [nameof(SetManagerAreas)] = Of(Admin, _ => new SetManagerAreas([new(Manager.Email, ["ЖБИ"], [])])),
        [nameof(SetOwnMailDomains)] = Of(Admin, _ => new SetOwnMailDomains(["vestgroup.example"])),
        [nameof(SetFirstInvoiceNumber)] = Of(Admin, _ => new SetFirstInvoiceNumber(1)),
        [nameof(SetRequiredContactFields)] = Of(Admin, _ => new SetRequiredContactFields(["fullName", "mobilePhone", "birthDate", "privateEmail"])),
        [nameof(SetStopList)] = Of(Admin, _ => new SetStopList(["НД", "перезвонить"])),
        [nameof(SetWorkingTime)] = Of(Admin, _ => new SetWorkingTime([DayOfWeek.Monday], new(9, 0), new(18, 0), "Europe/Moscow", true)),
    };

    /// <summary>Commands that the office gives itself.</summary>
    public static readonly IReadOnlyList<string> Internal = [nameof(WarnClock), nameof(BreachClock), nameof(NoteLapse), nameof(RepeatDeal), nameof(RepeatInvoice), nameof(SeeInvoice), nameof(TakeLetter), nameof(NoteLetterSent), nameof(NoteLetterFault), nameof(RemindTask), nameof(AnswerFeedback), nameof(NoteRefusedMove), nameof(EnterMention), nameof(NoteOverdueDocument), nameof(NoteExport)];

    public static TheoryData<string> Names => [.. All.Keys];

    private static Example Of(DemoPerson who, Func<Office, Task<Command>> make) => new(who, make);

    private static Example Of(DemoPerson who, Func<Office, Command> make) => new(who, o => Task.FromResult(make(o)));

    private static SubjectInput DealNumber(int deal) => new("deal", new(deal.Plain()));

    private static SubjectInput ContactNumber(int contact) => new("contact", new(contact.Plain()));

    private static EditContact Edit(int contact, CreateContact to) => new(contact, to.FullName, to.MobilePhone, to.PrivateEmail, to.BirthDate, to.Position, 1);

    private static AllocateAdvance Allocate((int Advance, string Invoice) to) => new(to.Advance, to.Invoice);

    private static int Next() => Interlocked.Increment(ref made);

    /// <summary>Of a legal entity, with its check digit.</summary>
    private static string NextInn()
    {
        var nine = 780_600_000 + Next();
        return Enumerable.Range(0, 10).Select(d => $"{nine}{d}").First(Inn.IsValid);
    }
}
