using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Catalog;

/// <summary>A whole section of the catalogue is renamed or moved by accounting (B 29).</summary>
public abstract class MoveSectionTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Every_product_of_it_follows_and_it_is_told_once()
    {
        var (section, other) = (await office.SectionAsync(), await office.SectionAsync());
        await office.DoAsync(Accountant, new RegisterProduct("Однофамилец", "шт", VatKind.Standard, $"{section}-2"));
        var archived = (int)(await office.DoAsync(Accountant, new RegisterProduct("Архивное", "шт", VatKind.Standard, section))).Number;
        await office.DoAsync(Accountant, new ArchiveProduct(archived));
        var head = await office.HeadAsync();
        await office.DoAsync(Accountant, new MoveSection($" {section} / ", $"{other}/Новый"));
        (await office.HappenedAsync(head)).Should().Equal([new SectionMoved(section, $"{other}/Новый", 3)], (a, b) => (a with { Stamp = default }).Equals(b));
        await using var db = office.Read();
        (await db.Products.CountAsync(p => p.Section == section || p.Section.StartsWith(section + "/"))).Should().Be(0);
        (await db.Products.Where(p => p.Section.StartsWith(other + "/Новый")).OrderBy(p => p.Number).Select(p => p.Section).ToListAsync()).Should().Equal($"{other}/Новый", $"{other}/Новый/Ниже", $"{other}/Новый");
        (await db.Products.SingleAsync(p => p.Section == $"{section}-2")).Version.Should().Be(1, "a namesake stays");
        (await db.Products.SingleAsync(p => p.Number == archived)).Version.Should().Be(3);
    }

    [Fact]
    public async Task A_section_that_takes_the_name_of_the_one_above_it_keeps_what_lies_below()
    {
        var name = await office.SectionAsync();
        foreach (var section in new[] { $"{name}/{name}", $"{name}/{name}/{name}" }) await office.DoAsync(Accountant, new RegisterProduct(section, "шт", VatKind.Standard, section));
        await office.DoAsync(Accountant, new MoveSection($"{name}/{name}", name));
        await using var db = office.Read();
        (await db.Products.Where(p => p.Name.StartsWith(name)).OrderBy(p => p.Number).Select(p => p.Section).ToListAsync()).Should().Equal(name, $"{name}/{name}");
    }

    [Fact]
    public async Task It_moves_neither_into_itself_nor_by_others()
    {
        var section = await office.SectionAsync();
        (await office.CommandAsync(Accountant, "MoveSection", new { section, to = $"{section}/Ниже" })).Brief.Should().Be("422 to");
        (await office.CommandAsync(Manager, "MoveSection", new { section, to = "Моё" })).Brief.Should().Be("403");
        (await office.CommandAsync(Accountant, "MoveSection", new { section, to = section })).Brief.Should().Be("200");
    }
}

public sealed class MoveSectionOnSqlite(SqliteOffice office) : MoveSectionTests(office), IClassFixture<SqliteOffice>;

public sealed class MoveSectionOnPostgres(PostgresOffice office) : MoveSectionTests(office), IClassFixture<PostgresOffice>;
