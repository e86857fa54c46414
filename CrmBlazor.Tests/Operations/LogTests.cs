using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Operations;

/// <summary>Logs outlive the people in them: whatever is done, refused or breaks, they hold numbers and names of commands.</summary>
public sealed class LogTests : IDisposable
{
    private const string Digits = "9430000077", Mail = "kolcov.secret@mail.example", Words = "Жена в отпуске до среды";
    private static readonly string[] Personal = ["Кольцов", "Евлампий", Digits, "943 000-00-77", Mail, Words, "Жена", "Wrong-Secret-77", "kolcov", "Песочная", "demo.example"];
    private readonly Said said = new();
    private readonly RefusingPost post = new();

    public void Dispose()
    {
        said.Dispose();
        post.Dispose();
    }

    [Fact]
    public async Task No_log_holds_what_is_personal()
    {
        await using var office = await OpenAsync("Production");
        await DoAsync(office);
        await BreakAsync(office);
        said.Lines.Should().Contain(l => l.Contains("RegisterLead failed", StringComparison.Ordinal)).And.Contain(l => l.Contains("The log could not be read", StringComparison.Ordinal))
            .And.Contain(l => l.Contains("A recovery letter was not sent", StringComparison.Ordinal), "all that breaks is written");
        said.All.Should().Contain("SqliteException").And.Contain("FormatException").And.Contain("SmtpCommandException", "what broke and where is told");
        foreach (var word in Personal) said.Lines.Where(l => l.Contains(word, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty($"{word} is personal");
    }

    /// <summary>Shows that the test above would see it.</summary>
    [Fact]
    public async Task In_development_exceptions_keep_their_words()
    {
        await using var office = await OpenAsync("Development");
        await DoAsync(office);
        await BreakAsync(office);
        said.All.Should().Contain($"<{Manager.Email}>").And.Contain(Words).And.Contain(Uri.EscapeDataString("Кольцов"));
    }

    private static async Task DoAsync(Office office)
    {
        var lead = (await office.CommandAsync(Operator, "RegisterLead", new { title = "Звонок / Кольцов Евлампий", source = "call", phone = "8 943 000-00-77", comment = Words })).Ok().Number;
        var convert = new { lead, contact = new { fullName = "Кольцов Евлампий", mobilePhone = "8 943 000-00-77", privateEmail = Mail, birthDate = "1980-05-12" }, deal = A.Need() };
        (await office.CommandAsync(Operator, "ConvertLead", convert)).Brief.Should().StartWith("422");
        await office.CommandAsync(Operator, "LogCall", new { lead, direction = "in", answered = true, seconds = 40, discussed = Words + ", перезвонить в четверг", agreed = A.Agreed });
        (await office.CommandAsync(Operator, "ConvertLead", convert)).Ok();
        (await office.CommandAsync(Manager, "RegisterLead", new { title = Words, source = Mail })).Brief.Should().MatchRegex("^4");
        (await office.CommandAsync(Operator, "ConvertLead", new { lead = Words, contact = Mail, deal = "Кольцов" })).Brief.Should().StartWith("422");
        await office.ReadAsync(Manager, $"contacts?search={Uri.EscapeDataString("Кольцов")}&page={Mail}");
        using var visitor = Visitor.Of(office);
        await visitor.EnterAsync(Mail, "Wrong-Secret-77");
        await visitor.OpenAsync($"/contacts?search={Uri.EscapeDataString("Кольцов")}");
        await visitor.OpenAsync("/recover");
        await visitor.SendAsync(("Email", Manager.Email));
    }

    private async Task BreakAsync(Office office)
    {
        await Eventually.BeAsync(() => said.All.Contains("A recovery letter was not sent", StringComparison.Ordinal));
        await office.CommandAsync(Operator, "RegisterLead", new { title = "Broken", source = "call", name = "Клиент" });
        await Eventually.BeAsync(() => said.All.Contains("The log could not be read", StringComparison.Ordinal));
        await office.SqlAsync("ALTER TABLE leads RENAME TO gone");
        (await office.CommandAsync(Operator, "RegisterLead", new { title = "Кольцов Евлампий", source = "call", phone = "8 943 000-00-77" })).Brief.Should().StartWith("500");
    }

    private Task<Office> OpenAsync(string environment) => Office.OpenAsync(Engine.Sqlite, b => b.UseEnvironment(environment)
        .UseSetting("Logging:LogLevel:Default", "Information").UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Information").UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Information")
        .UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", $"{post.Port}")
        .ConfigureLogging(l => l.AddProvider(said)).ConfigureServices(s => s.AddSingleton<IProjection, Tripping>()));

    /// <summary>Breaks with what somebody typed in its mouth.</summary>
    private sealed class Tripping : IProjection
    {
        public Task LoadAsync(CrmDb db) => Task.CompletedTask;

        public Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events) =>
            events.Any(e => e.Event is LeadRegistered { Title: "Broken" }) ? throw new FormatException($"'{Words}' is no number") : Task.CompletedTask;
    }
}
