using CrmBlazor.Domain.Office;

namespace CrmBlazor.Tests.Domain.Office;

/// <summary>A responsible is proposed by the direction and the segment of the deal, with his load (B 9).</summary>
public class ManagerAreaTests
{
    private const string Anna = "anna@office.example", Boris = "boris@office.example", Vera = "vera@office.example";
    private static readonly ManagerArea[] Areas = [new(Anna, ["ЖБИ"], []), new(Boris, ["ЖБИ"], ["Благоустройство"]), new(Vera, ["Нерудные материалы"], [])];

    [Fact]
    public void Of_those_who_sell_it_the_one_with_the_fewest_deals_is_proposed_and_all_others_may_be_chosen()
    {
        var ranked = Rank("ЖБИ", "Благоустройство", anna: 5, boris: 3, vera: 0);
        ranked.Select(c => c.Manager).Should().Equal(Boris, Anna, Vera);
        ranked.Where(c => c.IsProposed).Should().Equal(new Candidate(Boris, 3, true, true));
    }

    [Fact]
    public void Where_no_segment_is_named_all_of_them_are_his() => Proposed("ЖБИ", "Строительство").Should().Be(Anna);

    [Fact]
    public void Nobody_is_proposed_while_the_deal_is_of_no_direction_yet_or_nobody_sells_it()
    {
        Proposed(null, null).Should().BeNull();
        ManagerArea.Rank([], [Anna], _ => 0, "ЖБИ", "Благоустройство").Should().ContainSingle().Which.IsProposed.Should().BeFalse();
    }

    [Fact]
    public void An_unknown_person_word_or_a_second_line_of_one_person_is_refused() =>
        ManagerArea.Faults([new("head@office.example", ["ЖБИ"], []), new(Anna, ["Космос"], ["Море"]), new(Anna, [], [])], [Anna], Dictionaries.Default)
            .Select(f => $"{f.Field} {f.Code}").Should().Equal("areas[0].manager unknown", "areas[2].manager taken", "areas[2].directions required", "areas[1].directions unknown", "areas[1].segments unknown");

    private static string? Proposed(string? direction, string? segment) => Rank(direction, segment).SingleOrDefault(c => c.IsProposed)?.Manager;

    private static IReadOnlyList<Candidate> Rank(string? direction, string? segment, int anna = 0, int boris = 1, int vera = 2) =>
        ManagerArea.Rank(Areas, [Anna, Boris, Vera], m => m switch { Anna => anna, Boris => boris, _ => vera }, direction, segment);
}
