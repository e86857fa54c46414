using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Verbs;

/// <summary>The samples as history, and the statement of the samples against them.</summary>
public sealed class LoadSamplesTests
{
    [Fact]
    public async Task The_invoices_stand_as_in_the_file_and_the_statement_gives_what_was_agreed()
    {
        await using var office = await Office.OpenAsync();
        var history = ActivatorUtilities.CreateInstance<SampleHistory>(office.Services);
        await history.LoadAsync(Path.GetDirectoryName(Sample.Of("invoices.csv"))!, office.Time.GetUtcNow());
        (await history.IsHereAsync()).Should().BeTrue();
        await using (var db = office.Read())
        {
            (await BooksCheck.ViolationsAsync(db)).Should().BeEmpty();
            var loaded = await (from i in db.Invoices join c in db.Companies on i.CompanyId equals c.Id where i.Year == 2018 orderby i.Ordinal select new { i.Number, i.Status, i.Total, i.Vat, i.Confirmed, c.Inn }).ToListAsync();
            loaded.Select(i => $"{i.Number} {Word(i.Status)} {i.Inn} {i.Total} {i.Vat} {i.Confirmed}").Should().BeEquivalentTo(Sample.Rows("invoices.csv").Select(r => $"{r[0]} {r[2]} {r[4]} {r[5]} {r[6]} {r[8]}"));
        }
        var uploads = office.Services.GetRequiredService<StatementUploads>();
        var id = await uploads.ReceiveAsync(new MemoryStream(await File.ReadAllBytesAsync(Sample.Of("kl_to_1c.txt"))), "kl_to_1c.txt", await office.IdOfAsync(Accountant), default);
        var expected = Sample.Rows("kl_to_1c_expected.csv").ToList();
        var told = (await office.ReadAsync(Accountant, $"statements/{id}")).Ok().Body.GetProperty("operations").EnumerateArray().ToList();
        told.Select(o => $"{o.GetProperty("decision").GetString()} {o.GetProperty("allocation").GetString()}").Should().Equal(expected.Select(e => $"{e[5]} {e[6]}"));
        await office.DoAsync(Accountant, new App.Commands.Statements.AcceptStatement(id));
        var overlap = await uploads.ReceiveAsync(new MemoryStream(await File.ReadAllBytesAsync(Sample.Of("kl_to_1c_overlap.txt"))), "kl_to_1c.txt", await office.IdOfAsync(Accountant2), default);
        var again = (await office.ReadAsync(Accountant2, $"statements/{overlap}")).Ok().Body.GetProperty("operations").EnumerateArray().Select(o => o.GetProperty("decision").GetString());
        again.Should().Equal([.. Enumerable.Repeat("duplicate", 5), "manual", "manual"]);
        await using var after = office.Read();
        (await after.Payments.CountAsync(p => p.OperationId != null)).Should().Be(21);
        (await BooksCheck.ViolationsAsync(after)).Should().BeEmpty();
    }

    private static string Word(InvoiceStatus status) => status switch { InvoiceStatus.New => "Выставлен", InvoiceStatus.Paid => "Оплачен", _ => "Не оплачен" };
}
