using System.Text.RegularExpressions;

namespace CrmBlazor.Tests.House;

public partial class MarkupTests
{
    private const int LongestMarkup = 130;
    private static readonly string[] PrintForms = ["Documents"];

    private static IEnumerable<(string Path, string Text)> Screens => Source.Files("CrmBlazor.App", "*.razor").Where(f => !PrintForms.Any(f.Path.Contains));

    [Fact]
    public void Every_text_on_a_screen_comes_from_the_resources() =>
        Screens.SelectMany(f => Source.LiteralTexts(f.Text).Select(t => $"{f.Path}: {t}")).Should().BeEmpty();

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<button title=\"Закрыть\">")]
    [InlineData("    Сделка @Number")]
    public void A_text_in_markup_is_found(string razor) => Source.LiteralTexts(razor).Should().NotBeEmpty();

    [Theory]
    [InlineData("<p>@T[\"Hello\"]</p>")]
    [InlineData("<kbd>Enter</kbd>")]
    [InlineData("@* Почему так *@<i></i>")]
    [InlineData("<i>№</i>\n@code { string x = \"Сделка\"; }")]
    public void What_is_no_text_is_let_pass(string razor) => Source.LiteralTexts(razor).Should().BeEmpty();

    [Fact]
    public void Looks_are_in_the_style_sheets() => Screens.Where(f => InlineStyle().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [Fact]
    public void An_inline_style_is_found() => InlineStyle().IsMatch("<p style=\"color:red\">").Should().BeTrue();

    /// <summary>A value beside a bare listener is sent back over what was typed meanwhile; a bound one is not.</summary>
    [Fact]
    public void What_is_typed_is_bound() => Screens.Where(f => Listening().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [Fact]
    public void A_bare_listener_is_found() => Listening().IsMatch("<input value=\"@typed\" @oninput=\"Type\" />").Should().BeTrue();

    [Fact]
    public void A_screen_reads_state_and_dispatches_intent()
    {
        var code = Screens.Concat(Source.Files("CrmBlazor.App", "*.razor.cs"));
        code.Where(f => Reaching().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("@inject Ledger Ledger")]
    [InlineData("private IDbContextFactory<CrmDb> Factory")]
    public void A_screen_that_reaches_for_the_database_is_found(string code) => Reaching().IsMatch(code).Should().BeTrue();

    /// <summary>Two siblings of one key end the circuit at their next rendering: <c>view.Number</c> twice, or two lists that are both empty.</summary>
    [Fact]
    public void A_component_is_keyed_by_what_it_is_and_whose() => Screens.SelectMany(f => TwinKeys(f.Text).Select(key => $"{f.Path}: {key}")).Should().BeEmpty();

    [Theory]
    [InlineData("<Profile @key=\"view.Number\" />\n<p @key=\"x\"></p>\n<Composer Do=\"May<Act>()\" @key=\"view.Number\" />")]
    [InlineData("<Areas @key=\"@string.Join(',', areas)\" /><Mails @key=\"@string.Join(',', mails)\" />")]
    public void Keys_that_may_be_one_are_found(string razor) => TwinKeys(razor).Should().NotBeEmpty();

    [Theory]
    [InlineData("<Profile @key=\"@($\"profile {view.Number}\")\" /><Composer @key=\"@($\"composer {view.Number}\")\" />")]
    [InlineData("<p @key=\"row\"></p><Line @key=\"row\" />")]
    public void Keys_of_their_own_are_let_pass(string razor) => TwinKeys(razor).Should().BeEmpty();

    private static IEnumerable<string> TwinKeys(string razor) =>
        Key().Matches(razor).Where(key => char.IsUpper(Tag().Matches(razor[..key.Index])[^1].Groups[1].Value[0])).Select(key => key.Groups[1].Value)
            .CountBy(key => key).Where(key => key.Value > 1 || key.Key.StartsWith("@string.Join", StringComparison.Ordinal)).Select(key => key.Key);

    [Fact]
    public void Markup_stays_short() => Screens.Where(f => f.Text.Split('\n').Length > LongestMarkup).Select(f => $"{f.Path}: {f.Text.Split('\n').Length}").Should().BeEmpty();

    /// <summary>The one markup outside Razor, which encodes by itself: what is not a number, a word of ours or a part of the card goes through Text.</summary>
    [Fact]
    public void What_people_typed_is_encoded_on_a_card()
    {
        var holes = Source.Files("CrmBlazor.App/Features/Board", "CardFace.cs").SelectMany(f => f.Text.Split('\n')).Where(line => line.Contains('<')).SelectMany(line => Hole().Matches(line)).ToList();
        holes.Should().HaveCountGreaterThan(20);
        holes.Select(h => h.Groups[1].Value).Where(hole => !Encoded().IsMatch(hole)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("card.Title")]
    [InlineData("texts[\"Board_Move\", card.Title]")]
    public void A_text_that_is_not_encoded_is_found(string hole) => Encoded().IsMatch(hole).Should().BeFalse();

    [GeneratedRegex(@"@key=""(@\((?>[^()]+|(?<open>\()|(?<-open>\)))*\)|[^""]*)""")]
    private static partial Regex Key();

    /// <summary>Not the brackets of a generic type.</summary>
    [GeneratedRegex(@"(?<![\w.])<([A-Za-z]\w*)")]
    private static partial Regex Tag();

    [GeneratedRegex("@oninput=")]
    private static partial Regex Listening();

    [GeneratedRegex(@"\{([a-zA-Z][^{}]*)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^(Text\(|ClockFace\.Ms\(|clocks\.Open\(|DealLinks\.Deal\(card\.Number\)|reading\.Tone$|IconOf\(reading\.Tone\)$|(Menu|Goods|Manager|Activity|Sum|Taking|Take)\()")]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\sstyle\s*=\s*""")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"\b(CrmDb|IDbContextFactory|Ledger|Writer)\b(?!s)")]
    private static partial Regex Reaching();
}
