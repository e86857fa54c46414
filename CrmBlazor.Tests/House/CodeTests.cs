using System.Text.RegularExpressions;

namespace CrmBlazor.Tests.House;

public partial class CodeTests
{
    private const int LongestFile = 260;

    /// <summary>The one place that looks again until it sees what is expected, the line that is slow on purpose, and this file.</summary>
    private static readonly string[] Waiting = ["Eventually.cs", "Moment.cs", "SlowLine.cs", "CodeTests.cs"];

    [Fact]
    public void Files_stay_small() =>
        Source.Files("CrmBlazor.App", "*.cs").Concat(Source.Files("CrmBlazor.Domain", "*.cs")).Where(f => f.Text.Split('\n').Length > LongestFile).Select(f => f.Path).Should().BeEmpty();

    [Fact]
    public void Nobody_reads_the_clock_but_through_the_provider() =>
        Source.Files("CrmBlazor.App", "*.cs").Concat(Source.Files("CrmBlazor.App", "*.razor")).Where(f => OwnClock().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTimeOffset.Now")]
    public void A_private_clock_is_found(string code) => OwnClock().IsMatch(code).Should().BeTrue();

    [Fact]
    public void No_test_sleeps() =>
        Source.Files("CrmBlazor.Tests", "*.cs").Where(f => !Waiting.Contains(Path.GetFileName(f.Path)) && Sleeping().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [Theory]
    [InlineData("Thread.Sleep(100);")]
    [InlineData("await Task.Delay(500);")]
    [InlineData("await page.WaitForTimeoutAsync(300);")]
    public void A_sleeping_test_is_found(string code) => Sleeping().IsMatch(code).Should().BeTrue();

    [Fact]
    public void Nothing_is_left_to_do_later() =>
        Source.Files("CrmBlazor.App", "*.*").Concat(Source.Files("CrmBlazor.Domain", "*.cs")).Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) || f.Path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => Later().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [Fact]
    public void Nothing_slow_on_purpose_is_done_while_everybody_waits_for_the_writer() =>
        Source.Files("CrmBlazor.App", "*.cs").Where(f => f.Path.Contains("Commands", StringComparison.Ordinal) && SlowHash().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [Theory]
    [InlineData("Passwords.Hash(Password)")]
    [InlineData("Rfc2898DeriveBytes.Pbkdf2(")]
    public void A_slow_hash_is_found(string code) => SlowHash().IsMatch(code).Should().BeTrue();

    [Fact]
    public void No_sql_is_put_together_from_texts() =>
        Source.Files("CrmBlazor.App", "*.cs").Where(f => RawSql().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b")]
    private static partial Regex OwnClock();

    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\((?!0\))|WaitForTimeoutAsync")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\bPasswords\.Hash\(|Pbkdf2")]
    private static partial Regex SlowHash();

    [GeneratedRegex(@"(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw)\s*(<[^>]*>)?\(")]
    private static partial Regex RawSql();
}
