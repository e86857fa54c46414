using System.Net;
using System.Text;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Api;

/// <summary>Every command × every role: who may not is told so before a field is looked at, and nothing is written.</summary>
public sealed class AuthorisationTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Office office = shared.Office;

    /// <summary>The office's own table; operator, manager, head, accountant, director and logistics by their first letters, s is the administrator.</summary>
    private static readonly IReadOnlyDictionary<string, string> WhoMay = new Dictionary<string, string>
    {
        ["omh"] = "RegisterLead EditLead IdentifyLead JoinCompany ConvertLead JoinLead TakeLead JunkLead ReopenLead LogCall LogMessage AddComment AddNote CreateContact EditContact AddTask AddChecklistItem TickChecklistItem FinishTask RescheduleTask SetTaskPeople SaveTaskTemplate RemoveTaskTemplate SetContactPoints MergeContacts TakeBackMerge SetAddresses Relate Unrelate AppealBreach PinEntry",
        ["oh"] = "AssignDeal",
        ["mh"] = "TakeDeal EditDeal CopyDeal SetDealRepeat MakeOffer SendOffer SetDealLines RefreshDealLines MoveDeal LinkCompany RequestShipment WinDeal LoseDeal SendFeedbackForm RevokeFeedbackForm TakeCompany SetCompanyProfile IssueInvoice SetInvoiceLines SendInvoice CopyInvoice SetInvoiceRepeat RevokeInvoiceLinks "
            + "SetInvoiceParties MarkInvoicePaid MarkInvoiceShipped RequestTransferDocument RequestCompany WithdrawRequest RequestProduct MakeContract",
        ["omha"] = "SetCompanyPoints",
        ["as"] = "AddContractTemplate RetireContractTemplate",
        ["mha"] = "MarkInvoiceUnpaid SendTransferDocument",
        ["ad"] = "PostPaymentNotice",
        ["a"] = "RegisterCompany EditCompany RegisterOwnCompany SetTaxRegimes SetSigners SetSealImage RegisterProduct EditProduct SetProductPrice MoveSection ArchiveProduct RestoreProduct IssueTransferDocument ReceiveTransferDocument ConfirmPayment RejectPayment AllocateAdvance AcceptStatement AllocateOperation SetOperationAside UndoOperation FulfilRequest DeclineRequest",
        ["l"] = "AgreeShipment RecordDelivery",
        ["omhadl"] = "PostMessage LikeEntry AnswerEntry EditEntry AttachFile RemoveFile FollowRecord",
        ["s"] = "AddUser ChangeUserRole DisableUser EnableUser SetPaymentMembership SetUserPassword SetClockLimits SetFirstInvoiceNumber SetRequiredContactFields SetStopList SetWorkingTime SetFines SetOwnMailDomains SetManagerAreas",
        ["h"] = "ExcuseBreach UpholdBreach",
        [""] = "WarnClock BreachClock NoteLapse RepeatDeal RepeatInvoice SeeInvoice TakeLetter NoteLetterSent NoteLetterFault RemindTask AnswerFeedback NoteRefusedMove EnterMention NoteOverdueDocument NoteExport",
    };

    private static readonly string[] InPayments = ["PostPaymentNotice", "ConfirmPayment", "RejectPayment", "AllocateAdvance", "PostMessage", "AcceptStatement", "AllocateOperation", "SetOperationAside", "UndoOperation"];

    public static TheoryData<string> People => [.. DemoPeople.All.Select(p => p.Email)];

    [Fact]
    public void The_policies_are_the_offices_table()
    {
        var table = WhoMay.SelectMany(w => w.Value.Split(' ').Select(c => (Command: c, Roles: string.Concat(w.Key.Order())))).ToDictionary(w => w.Command, w => w.Roles);
        var policies = CommandRegistry.All.ToDictionary(c => c.Name, c => string.Concat(CommandRegistry.PolicyOf(c).Roles.Select(Letter).Order()));
        policies.Should().BeEquivalentTo(table);
        CommandRegistry.All.Where(c => CommandRegistry.PolicyOf(c).InPayments).Select(c => c.Name).Should().BeEquivalentTo(InPayments);
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_in_first()
    {
        using var nobody = await office.ApiAsync();
        await DeniedAsync(async () =>
        {
            foreach (var command in CommandRegistry.All) (await SendAsync(nobody, command.Name)).Should().Be(HttpStatusCode.Unauthorized);
        });
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_role_that_may_not_is_refused_before_any_field_is_looked_at(string email)
    {
        var person = Person(email);
        using var client = await office.ApiAsync(person);
        await DeniedAsync(async () =>
        {
            foreach (var command in CommandRegistry.All)
                (await SendAsync(client, command.Name)).Should().Be(May(person, command) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, $"{email} calls {command.Name}");
        });
    }

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public async Task A_call_that_would_be_good_is_refused_to_all_who_may_not_and_past_the_API_too(string name)
    {
        var example = Examples.All[name];
        var command = await example.MakeAsync(office);
        await DeniedAsync(async () =>
        {
            foreach (var person in DemoPeople.All.Where(p => !May(p, command.GetType())))
            {
                (await office.CommandAsync(person, name, Example.Body(command))).Brief.Should().Be("403", person.Email);
                await office.Invoking(o => o.DoAsync(person, command)).Should().ThrowAsync<ForbiddenException>(person.Email);
            }
        });
    }

    [Fact]
    public async Task Who_left_the_payments_channel_may_no_longer_post_there()
    {
        await office.CommandAsync(DemoPeople.Admin, "SetPaymentMembership", new { user = DemoPeople.Manager2.Email, member = false });
        (await office.CommandAsync(DemoPeople.Manager2, "PostMessage", new { channel = "payments", text = "Ещё здесь?" })).Brief.Should().Be("403");
        (await office.ReadAsync(DemoPeople.Manager2, "payments")).Brief.Should().Be("403");
        await office.CommandAsync(DemoPeople.Admin, "SetPaymentMembership", new { user = DemoPeople.Manager2.Email, member = true });
        (await office.CommandAsync(DemoPeople.Manager2, "PostMessage", new { channel = "payments", text = "Снова здесь" })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task An_unknown_command_is_not_found() => (await office.CommandAsync(DemoPeople.Admin, "DropEverything", new { })).Brief.Should().Be("404");

    private static bool May(DemoPerson person, Type command) => CommandRegistry.Allows(command, new(Guid.NewGuid(), person.Role, person.Department, person.InPayments));

    private static DemoPerson Person(string email) => DemoPeople.All.Single(p => p.Email == email);

    private static char Letter(Role role) => role switch
    {
        Role.Admin => 's',
        _ => char.ToLowerInvariant(role.ToString()[0]),
    };

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string command)
    {
        using var unreadable = new StringContent("{ not JSON", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"/api/commands/{command}", UriKind.Relative), unreadable);
        return answer.StatusCode;
    }

    private async Task DeniedAsync(Func<Task> calls)
    {
        var before = await WrittenAsync();
        await calls();
        (await WrittenAsync()).Should().Be(before);
    }

    private async Task<(long, int)> WrittenAsync()
    {
        await using var db = office.Read();
        return (await office.HeadAsync(), await db.Operations.CountAsync());
    }
}
