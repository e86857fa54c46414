using System.Net;
using CrmBlazor.App.Security;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>A real office begins without an account, and what is the demo's never becomes real, nor the other way round.</summary>
public sealed class OpeningTests
{
    private const string Chief = "chief@office.example";
    private string world = "Production";
    private bool demo;

    [Fact]
    public async Task Production_begins_without_accounts_and_prints_a_code_that_makes_one_administrator_once()
    {
        using var printed = new Printed();
        await using var office = await Office.OpenEmptyAsync(Build);
        var code = await printed.CodeAsync();
        code.Length.Should().BeGreaterThanOrEqualTo(32, "192 bits");
        using var visitor = Visitor.Of(office);
        await visitor.EnterAsync(Admin.Email);
        visitor.Told.Should().Be("Неверное имя или пароль");
        (await TryAsync(visitor, code[..^1] + (code[^1] is 'A' ? 'B' : 'A'))).Should().Be("Код неверен или устарел");
        (await TryAsync(visitor, code, password: "Password123!")).Should().NotBeNull("the password is one that everybody tries");
        (await PeopleAsync(office)).Should().BeEmpty();
        (await TryAsync(visitor, code)).Should().BeNull();
        visitor.Led.Should().Be("/sign-in");
        (await PeopleAsync(office)).Should().Equal($"{Chief} Admin");

        await visitor.OpenAsync("/set-up");
        visitor.Text.Should().Contain("Учётные записи уже есть").And.NotContain("Form.Code");
        (await office.Get<SetUp>().MakeAsync(code, "Второй", "second@office.example", A.Password)).Should().NotBeEmpty();
        (await PeopleAsync(office)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_code_holds_for_half_an_hour()
    {
        using var printed = new Printed();
        await using var office = await Office.OpenEmptyAsync(Build);
        var code = await printed.CodeAsync();
        office.Time.Advance(TimeSpan.FromMinutes(30));
        using var visitor = Visitor.Of(office);
        (await TryAsync(visitor, code)).Should().Be("Код неверен или устарел");
        (await PeopleAsync(office)).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_ten_who_hold_the_code_at_once_one_becomes_the_administrator()
    {
        using var printed = new Printed();
        await using var office = await Office.OpenEmptyAsync(Build);
        var code = await printed.CodeAsync();
        var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => office.Get<SetUp>().MakeAsync(code, "Первый", $"chief{i}@office.example", A.Password))));
        told.Count(t => t.Count == 0).Should().Be(1);
        (await PeopleAsync(office)).Should().ContainSingle();
    }

    [Fact]
    public async Task An_office_with_accounts_prints_no_code()
    {
        using var printed = new Printed();
        await using var office = await Office.OpenAsync(Build);
        using var visitor = Visitor.Of(office);
        await visitor.OpenAsync("/set-up");
        (printed.HasCode, visitor.Page.Contains("Form.Code", StringComparison.Ordinal)).Should().Be((false, false));
    }

    [Fact]
    public async Task Production_refuses_the_demo_as_a_setting_and_as_a_database()
    {
        demo = true;
        (await Opening(Office.OpenEmptyAsync).Should().ThrowAsync<InvalidOperationException>()).WithMessage("Office:Demo*");
        world = "Development";
        await using var office = await Office.OpenEmptyAsync(Build);
        (await PeopleAsync(office)).Should().Contain($"{Manager.Email} Manager");
        (world, demo) = ("Production", false);
        (await office.Invoking(o => o.RestartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*password is published*");
    }

    [Fact]
    public async Task Development_does_not_touch_a_real_office()
    {
        using var printed = new Printed();
        await using var office = await Office.OpenEmptyAsync(Build);
        using (var visitor = Visitor.Of(office)) (await TryAsync(visitor, await printed.CodeAsync())).Should().BeNull();
        var head = await office.HeadAsync();
        (world, demo) = ("Development", true);
        (await office.Invoking(o => o.RestartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*real office*");
        (world, demo) = ("Production", false);
        await office.RestartAsync();
        (await PeopleAsync(office)).Should().Equal($"{Chief} Admin");
        (await office.HeadAsync()).Should().Be(head);
    }

    private void Build(IWebHostBuilder builder) => builder.UseEnvironment(world).UseSetting("Office:Demo", demo ? "true" : "false");

    private Func<Task> Opening(Func<Action<IWebHostBuilder>, Task<Office>> open) => () => open(Build);

    private static async Task<string?> TryAsync(Visitor visitor, string code, string password = A.Password)
    {
        await visitor.OpenAsync("/set-up");
        var status = await visitor.SendAsync(("Form.Code", code), ("Form.Name", "Первый Пётр"), ("Form.Email", Chief), ("Form.Password", password));
        status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
        return visitor.Told;
    }

    private static async Task<IReadOnlyList<string>> PeopleAsync(Office office)
    {
        await using var db = office.Read();
        return [.. (await db.Users.OrderBy(u => u.Number).ToListAsync()).Select(u => $"{u.Email} {u.Role}")];
    }
}
