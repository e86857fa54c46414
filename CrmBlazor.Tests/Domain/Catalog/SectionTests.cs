using CrmBlazor.Domain.Catalog;

namespace CrmBlazor.Tests.Domain.Catalog;

public class SectionTests
{
    [Theory]
    [InlineData("ЖБИ", "Бетон")]
    [InlineData("ЖБИ/Кольца", "Бетон/Кольца")]
    [InlineData("ЖБИ-2", "ЖБИ-2")]
    [InlineData("Доставка/ЖБИ", "Доставка/ЖБИ")]
    public void A_branch_moves_with_all_below_it_and_nothing_else(string path, string moved) => Section.Moved(path, "ЖБИ", "Бетон").Should().Be(moved);

    [Fact]
    public void A_branch_moves_neither_into_itself_nor_too_deep()
    {
        Faults(["ЖБИ"], "ЖБИ", "ЖБИ/Кольца").Should().Equal("to: ownBranch");
        Faults(["ЖБИ", "ЖБИ/Кольца/КС"], "ЖБИ", "1/2/3/4/5").Should().Equal("to: tooDeep");
        Faults(["ЖБИ", $"ЖБИ/{new string('я', 290)}"], "ЖБИ", "Железобетонные").Should().Equal("to: tooLong");
        Faults([], "Нет", "").Should().Equal("section: unknown", "to: required");
        Faults(["ЖБИ", "ЖБИ/Кольца"], "ЖБИ", "Доставка").Should().BeEmpty("a section that is there takes it in");
    }

    private static IEnumerable<string> Faults(string[] branch, string from, string to) => Section.MoveFaults(branch, from, to).Select(f => $"{f.Field}: {f.Code}");

    [Theory]
    [InlineData(" ЖБИ / Кольца/ ", "ЖБИ/Кольца")]
    [InlineData("//Люки", "Люки")]
    public void A_path_is_written_in_one_way(string typed, string path) => Section.Normalize(typed).Should().Be(path);

    [Fact]
    public void A_section_has_a_name_and_is_not_too_deep()
    {
        Section.Faults(" / ").Select(f => f.Code).Should().Equal("required");
        Section.Faults("а/б/в/г/д/е/ё").Select(f => f.Code).Should().Equal("tooDeep");
        Section.Faults("а/б/в/г/д/е").Should().BeEmpty();
    }

    [Fact]
    public void A_branch_counts_what_lies_below_it()
    {
        var tree = SectionNode.Tree(new Dictionary<string, int> { ["ЖБИ/Кольца"] = 3, ["ЖБИ"] = 1, ["ЖБИ/Плиты"] = 2, ["Доставка"] = 4 });
        tree.Select(n => (n.Name, n.Count)).Should().Equal(("Доставка", 4), ("ЖБИ", 6));
        tree[1].Children.Select(n => (n.Path, n.Depth, n.Count)).Should().Equal(("ЖБИ/Кольца", 1, 3), ("ЖБИ/Плиты", 1, 2));
        Section.Way("ЖБИ/Кольца").Should().Equal("ЖБИ", "ЖБИ/Кольца");
    }
}
