using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Documents;

/// <summary>What goes to Excel: typed, summed, and never a formula that somebody typed (S-I5).</summary>
public sealed class WorkbookTests(SqliteOffice shared) : IClassFixture<SqliteOffice>
{
    private static readonly string[] Formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00A0=1+1", "\u200B=1+1", "＝1+1", ";=1+1", ",=1+1", "=HYPERLINK(\"http://evil.example\")", "\u0000=1+1", "<b>&\"'"];
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Another_program_reads_text_as_text_and_reckons_the_same_sums()
    {
        var folder = Directory.CreateTempSubdirectory("crm-xlsx");
        var path = Path.Combine(folder.FullName, "list.xlsx");
        await using (var file = File.Create(path)) await Workbook.WriteAsync(file, "Счета", Columns, RowsAsync(Formulas));
        await Shell.RunAsync("soffice", $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder.FullName, path);
        var csv = await File.ReadAllTextAsync(Directory.GetFiles(folder.FullName, "*.csv").Single());
        foreach (var formula in Formulas.Where(f => f[0] > ' ')) csv.Should().Contain(formula.Replace("\"", "\"\""));
        csv.Should().NotContain("\n2;").And.NotContain("#NAME").And.NotContain("Err:");
        csv.TrimEnd().Split('\n')[^1].Should().Contain("1600").And.Contain("16,16".Replace(',', '.'), "the sums are formulas of the sheet");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_cell_has_its_type()
    {
        using var memory = new MemoryStream();
        await Workbook.WriteAsync(memory, "Счета", Columns, RowsAsync(["=1+1"]));
        using var archive = new ZipArchive(memory);
        await using var part = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        var sheet = await XDocument.LoadAsync(part, LoadOptions.None, default);
        var ns = sheet.Root!.Name.Namespace;
        var cells = sheet.Descendants(ns + "row").ElementAt(1).Elements(ns + "c").ToList();
        cells.Select(c => (c.Attribute("t")?.Value, c.Attribute("s")?.Value, c.Value)).Should().Equal(("inlineStr", "1", "=1+1"), (null, "2", "100"), (null, "3", "1.01"), (null, "4", "46346"), (null, "5", "46346.5"));
        sheet.Descendants(ns + "f").Select(f => f.Value).Should().Equal("SUM(B2:B2)", "SUM(C2:C2)");
        sheet.Descendants(ns + "pane").Single().Attribute("state")!.Value.Should().Be("frozen");
        sheet.Descendants(ns + "autoFilter").Single().Attribute("ref")!.Value.Should().Be("A1:E2");
    }

    [Fact]
    public async Task A_list_is_exported_as_its_viewer_sees_it()
    {
        await using var own = await Office.OpenAsync();
        var deal = await own.PricedDealAsync();
        await own.DoAsync(Manager, new EditDeal(deal, Title: "=1+1"));
        await using var db = own.Read();
        var amount = (await db.Deals.SingleAsync(d => d.Number == deal)).Amount!.Value;
        (await RowsOfAsync(own, Manager, "deals.xlsx")).Should().ContainSingle(r => r.Contains("=1+1") && r.Contains(amount.Rubles.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
        (await RowsOfAsync(own, Manager, "deals.xlsx?open=false")).Should().BeEmpty();
        (await RowsOfAsync(own, Manager2, "deals.xlsx")).Should().BeEmpty("what one may not see does not exist");
        (await RowsOfAsync(own, Manager2, "contacts.xlsx?search=нетакого")).Should().BeEmpty();
        (await RowsOfAsync(own, Manager, "companies.xlsx")).Should().NotBeEmpty();
        (await RowsOfAsync(own, Manager, "catalog.xlsx?search=КС")).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("invoices.xlsx", "operator@demo.example")]
    [InlineData("payments.xlsx", "operator@demo.example")]
    [InlineData("leads.xlsx", "logistics@demo.example")]
    [InlineData("tasks.xlsx", "accountant@demo.example")]
    [InlineData("unshipped.xlsx", "operator@demo.example")]
    [InlineData("requests.xlsx", "manager@demo.example")]
    public async Task Who_may_not_see_a_list_may_not_export_it(string list, string who)
    {
        using var answer = await (await office.ClientAsync(All.Single(p => p.Email == who))).GetAsync($"/api/export/{list}");
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("invoices.xlsx")]
    [InlineData("payments.xlsx")]
    [InlineData("breaches.xlsx")]
    [InlineData("contacts.xlsx")]
    [InlineData("leads.xlsx")]
    [InlineData("tasks.xlsx")]
    [InlineData("unshipped.xlsx")]
    [InlineData("requests.xlsx")]
    public async Task Every_list_has_a_file_that_names_itself(string list)
    {
        using var answer = await (await office.ClientAsync(list switch { "leads.xlsx" => Operator, "requests.xlsx" => Accountant, _ => Manager })).GetAsync($"/api/export/{list}");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(Workbook.Type);
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().EndWith($"{A.Today(office).Plain()}.xlsx");
    }

    [Fact]
    public async Task The_log_has_who_took_a_list_out_and_the_administrator_alone_is_told()
    {
        await using var own = await Office.OpenAsync();
        await RowsOfAsync(own, Manager, "contacts.xlsx");
        var taken = (await own.HappenedAsync()).OfType<ListExported>().Single();
        (taken.Person, taken.List).Should().Be((await own.IdOfAsync(Manager), "contacts"));
        foreach (var role in Enum.GetValues<Role>()) new Actor(taken.Person, role, "", true).Sees(taken, null).Should().Be(role is Role.Admin or Role.System, $"{role}");
        using var refused = await (await own.ClientAsync(Operator)).GetAsync("/api/export/invoices.xlsx");
        (await own.HappenedAsync()).OfType<ListExported>().Should().ContainSingle("what was refused was not taken");
    }

    [Fact]
    public async Task A_file_has_what_the_list_is_narrowed_to()
    {
        await using var own = await Office.OpenAsync();
        var deal = await own.TakenDealAsync();
        await own.OwnTaskAsync(deal);
        await own.CompanyRequestAsync(deal);
        await own.BreachAsync();
        foreach (var (who, some, none) in new[]
        {
            (Manager, "tasks.xlsx?search=перезвон", "tasks.xlsx?kind=visit"), (Accountant, "requests.xlsx?kind=company", "requests.xlsx?kind=product"), (Accountant, "requests.xlsx", "requests.xlsx?show=answered"),
            (Manager, "breaches.xlsx?state=open", "breaches.xlsx?state=upheld"), (Manager, "deals.xlsx?createdFrom=2026-11-20", "deals.xlsx?createdTo=2026-11-19"),
            (Manager, $"deals.xlsx?direction={Uri.EscapeDataString("ЖБИ")}", "deals.xlsx?direction=x"),
        })
        {
            (await RowsOfAsync(own, who, some)).Should().NotBeEmpty(some);
            (await RowsOfAsync(own, who, none)).Should().BeEmpty(none);
        }
    }

    private static IReadOnlyList<Column<string>> Columns =>
    [
        new("Имя", 30, t => t), new("Число", 10, _ => 100, IsSummed: true), new("Деньги", 12, _ => new Money(101), IsSummed: true), new("День", 12, _ => new DateOnly(2026, 11, 20)),
        new("Время", 17, _ => Cell.At(Office.Noon, TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"))),
    ];

    private static async IAsyncEnumerable<string> RowsAsync(IEnumerable<string> rows)
    {
        foreach (var row in rows) yield return row;
        await Task.CompletedTask;
    }

    /// <returns>The texts and figures of each row but the head and the sums.</returns>
    private static async Task<List<List<string>>> RowsOfAsync(Office office, App.Seeds.DemoPerson who, string list)
    {
        var bytes = await (await office.ClientAsync(who)).GetByteArrayAsync($"/api/export/{list}");
        using var archive = new ZipArchive(new MemoryStream(bytes));
        await using var part = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        var sheet = await XDocument.LoadAsync(part, LoadOptions.None, default);
        var ns = sheet.Root!.Name.Namespace;
        return [.. sheet.Descendants(ns + "row").Skip(1).Where(r => !r.Descendants(ns + "f").Any()).Select(r => r.Elements(ns + "c").Select(c => c.Value).ToList())];
    }
}
