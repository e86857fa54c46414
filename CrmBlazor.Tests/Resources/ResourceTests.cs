using System.Reflection;
using System.Text.RegularExpressions;
using CrmBlazor.App;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Regulation;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.WorkingTime;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Resources;

/// <summary>Whatever the domain can say has a text in both languages.</summary>
public partial class ResourceTests
{
    /// <summary>Without words, or with words in a file of their own.</summary>
    private static readonly Type[] Silent = [typeof(CommentVerdict), typeof(WorkDays), typeof(Phase)];
    private static readonly (string Path, string Text)[] Sources = [.. Repository.Sources("CrmBlazor.Domain", "CrmBlazor.App")];

    public static TheoryData<string> Pairs => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "CrmBlazor.App", "Resources"), "*.ru.resx").Select(p => Path.GetFileName(p)[..^8])];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_keys(string name)
    {
        var (english, russian) = (ResourceFile.Of(name, "en"), ResourceFile.Of(name, "ru"));
        russian.Keys.Should().BeEquivalentTo(english.Keys);
        english.Values.Concat(russian.Values).Should().OnlyContain(t => t.Trim().Length > 0);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_name_the_same_facts(string name)
    {
        var russian = ResourceFile.Of(name, "ru");
        foreach (var (key, text) in ResourceFile.Of(name, "en")) Facts(russian[key]).Should().BeEquivalentTo(Facts(text), key);
    }

    [Fact]
    public void Every_obstacle_has_a_text_and_comes_from_a_row_of_the_regulation()
    {
        var obstacles = Sources.SelectMany(s => Obstacle().Matches(s.Text)).Select(m => (Code: m.Groups[1].Value, Rule: m.Groups[2].Value)).ToList();
        obstacles.Should().HaveCountGreaterThan(40).And.OnlyContain(o => Row().IsMatch(o.Rule));
        var codes = obstacles.Select(o => o.Code).Concat(Enum.GetNames<CommentVerdict>().Where(v => v != nameof(CommentVerdict.Detailed)).Select(v => $"comment{v}")).Concat(["contactDuplicate", "contactSimilar"]);
        SaidAndUsed("Obstacle_", codes);
    }

    [Fact]
    public void Every_step_and_phase_of_the_algorithm_has_a_text_and_nothing_else_has()
    {
        var steps = ResourceFile.Of("Steps", "en").Keys.Where(k => !k.StartsWith("Rule_", StringComparison.Ordinal));
        steps.Should().BeEquivalentTo(Algorithm.Steps.Select(s => $"Step_{s.Row[2..]}").Concat(Enum.GetNames<Phase>().Select(p => $"Phase_{Wire.Camel(p)}")));
    }

    [Fact]
    public void Every_act_of_a_step_is_a_command_or_a_place_and_has_a_text()
    {
        var acts = Algorithm.Steps.Select(s => s.Act).OfType<string>().Distinct().ToList();
        acts.Where(a => CommandRegistry.Find(a) is null).Should().OnlyContain(a => a.StartsWith("Open", StringComparison.Ordinal));
        acts.Select(a => $"Cure_{a}").Except(ResourceFile.Of("Rules", "en").Keys).Should().BeEmpty();
    }

    [Fact]
    public void Every_obstacle_is_told_at_its_row_of_the_rules()
    {
        var rows = Algorithm.Steps.Select(s => s.Row).Concat(["R 1", "R 2", "R 3", "R 4", "R 5"]).ToList();
        var told = rows.SelectMany(row => Refusing.Of(row).Select(code => (Code: code, Rule: row))).ToList();
        Sources.SelectMany(s => Obstacle().Matches(s.Text)).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Distinct().Except(told).Should().BeEmpty();
        told.Select(t => $"Obstacle_{t.Code}").Distinct().Should().BeEquivalentTo(ResourceFile.Of("Rules", "en").Keys.Where(k => k.StartsWith("Obstacle_", StringComparison.Ordinal)));
        ResourceFile.Of("Steps", "en").Keys.Where(k => k.StartsWith("Rule_", StringComparison.Ordinal)).Should().BeEquivalentTo(
            rows.Where(r => r[0] == 'R').SelectMany(r => new[] { $"Rule_{r.Replace(" ", "")}", $"Rule_{r.Replace(" ", "")}_text" }));
    }

    [Fact]
    public void Every_fault_of_a_field_has_a_text() => SaidAndUsed("Field_", Sources.SelectMany(s => Fault().Matches(s.Text).Concat(Thrown().Matches(s.Text)).Concat(Read().Matches(s.Text)))
        .Select(m => m.Groups[1].Value).Concat(["required", "tooLong", "unknown", "badDate", "taken", "tooShort", "wrongType"]));

    [Fact]
    public void Every_cure_is_a_command_or_a_place_and_has_a_text()
    {
        var cures = Sources.SelectMany(s => Cure().Matches(s.Text)).Select(m => m.Groups[1].Value).Distinct().ToList();
        cures.Where(c => CommandRegistry.Find(c) is null).Should().OnlyContain(c => c.StartsWith("Open", StringComparison.Ordinal));
        cures.Select(c => $"Cure_{c}").Except(ResourceFile.Of("Rules", "en").Keys).Should().BeEmpty();
    }

    [Fact]
    public void Every_value_of_an_enumeration_has_a_word()
    {
        var enums = typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsEnum && !Silent.Contains(t)).ToList();
        enums.Should().HaveCountGreaterThan(10);
        enums.SelectMany(e => Enum.GetNames(e).Select(n => $"{e.Name}_{Wire.Camel(n)}")).Except(ResourceFile.Of("Words", "en").Keys).Should().BeEmpty();
    }

    [Fact]
    public void Every_code_of_a_dictionary_has_a_word() =>
        Dictionaries.Default.Sources.Select(s => $"Source_{s}").Concat(Dictionaries.Default.LossReasons.Select(r => $"LossReason_{r}")).Except(ResourceFile.Of("Words", "en").Keys).Should().BeEmpty();

    [Fact]
    public void Every_field_that_an_event_or_a_conflict_names_has_a_word()
    {
        var settings = Sources.SelectMany(s => Setting().Matches(s.Text)).Select(m => m.Groups[1].Value).ToList();
        var conflicts = Sources.SelectMany(s => Conflicts().Matches(s.Text)).SelectMany(m => Conflict().Matches(m.Value)).Concat(Sources.SelectMany(s => ChangeOf().Matches(s.Text))).Select(m => m.Groups[1].Value).ToList();
        (settings.Count, conflicts.Count).Should().Be((8, 14));
        new[] { typeof(DealChanges), typeof(ContactDetails) }.SelectMany(t => t.GetConstructors()[0].GetParameters().Select(p => Wire.Camel(p.Name!))).Concat(settings).Concat(conflicts)
            .Select(f => $"Name_{f}").Except(ResourceFile.Of("Words", "en").Keys).Should().BeEmpty();
    }

    [Fact]
    public void Every_event_has_a_line() => ResourceFile.Of("Happenings", "en").Keys.Should().BeEquivalentTo(EventJson.Names);

    [Fact]
    public void Every_gap_of_a_line_is_a_property_of_its_event_and_every_form_is_known()
    {
        var words = ResourceFile.Of("Words", "en").Keys;
        foreach (var language in new[] { "en", "ru" })
        {
            foreach (var (name, line) in ResourceFile.Of("Happenings", language))
            {
                var happening = AnEvent.Types.Single(t => t.GetCustomAttribute<EventTypeAttribute>()!.Name == name);
                foreach (Match gap in Gap().Matches(line))
                {
                    happening.GetProperty(gap.Groups[1].Value).Should().NotBeNull($"{name} in {language} names {gap.Value}");
                    if (gap.Groups[2].Value is not ("" or "user" or "time" or "deadline" or "company" or "contact" or "deal" or "lead" or "task" or "caller" or "other")) words.Should().Contain(w => w.StartsWith(gap.Groups[2].Value + "_", StringComparison.Ordinal), $"{name} in {language} names {gap.Value}");
                }
            }
        }
    }

    private static void SaidAndUsed(string prefix, IEnumerable<string> codes) =>
        ResourceFile.Of("Rules", "en").Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..]).Should().BeEquivalentTo(codes.Distinct());

    private static IEnumerable<string> Facts(string text) => Gap().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"new(?: Obstacle)?\(""([a-z]\w+)"", (?:[^,""]*\? )?""([^""]*)""")]
    private static partial Regex Obstacle();

    [GeneratedRegex(@"^(?:B|C|I|R|K) \d+[ab]?$")]
    private static partial Regex Row();

    [GeneratedRegex(@"When\([^;\n]+?, (?:\$?""[^""\n]+""|\w+), ""(\w+)""")]
    private static partial Regex Fault();

    [GeneratedRegex(@"BadFieldsException\([^,\n]+, ""(\w+)""")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"(?:Fault\(faults, \w+,.*?|FieldFault\([^,\n]+, )""(\w+)""")]
    private static partial Regex Read();

    [GeneratedRegex(@"new Cure\(""(\w+)""")]
    private static partial Regex Cure();

    [GeneratedRegex(@"Change\(""(\w+)""")]
    private static partial Regex Setting();

    [GeneratedRegex(@"MustBeAt\(version,.*?\);", RegexOptions.Singleline)]
    private static partial Regex Conflicts();

    [GeneratedRegex(@"new\(""(\w+)""")]
    private static partial Regex Conflict();

    [GeneratedRegex(@"FieldChanges\.Of\(""(\w+)""")]
    private static partial Regex ChangeOf();

    [GeneratedRegex(@"\{(\w+)(?::(\w+))?\}")]
    private static partial Regex Gap();
}
