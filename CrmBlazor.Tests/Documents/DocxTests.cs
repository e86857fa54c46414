using System.Globalization;
using System.Text;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Documents;

/// <summary>Templates of contracts: what is taken, and how fields are filled (S-I6).</summary>
public class DocxTests
{
    private const string Laughs = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>""";
    private const string Foreign = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>""";

    /// <summary>A reader that goes down by itself would not come up again.</summary>
    private static readonly string Deep = $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))}{string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))}</w:body></w:document>""";
    private static readonly Dictionary<string, string> Values = new() { ["покупатель"] = "ООО «<b>Лес</b> & Ко»", ["покупатель.инн"] = "7898101847", ["сделка.товары"] = "{{Покупатель}}" };

    [Fact]
    public void A_field_is_found_however_Word_has_split_it()
    {
        var (file, unknown) = Fill(Docx.Of("Шапка {{Покупатель.ИНН}}", ["Для {{Поку", "патель", "}} и ещё {", "{ покупатель . инн }", "}, {{Покупатель}}."], ["{{Не знаю}} и {{Покупатель.ИНН}}", "!"], ["{{Не знаю}}"]));
        Docx.Read(file).Should().Be("Шапка 7898101847\nДля ООО «<b>Лес</b> & Ко» и ещё 7898101847, ООО «<b>Лес</b> & Ко».\n{{Не знаю}} и 7898101847!\n{{Не знаю}}");
        unknown.Should().Equal("Не знаю");
    }

    private static string Nested(int depth) => $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth))}<w:p><w:r><w:t>ИНН 7812345675</w:t></w:r></w:p>{string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth))}</w:body></w:document>""";

    [Fact]
    public void A_card_is_read_line_by_line_and_a_row_of_a_table_is_a_line()
    {
        var card = Docx.Parts(("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Карточка предприятия</w:t></w:r></w:p><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>И</w:t></w:r><w:r><w:t>НН</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7812345675</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"""));
        DocxText.Read(card, 4000).Should().Be("Карточка предприятия\nИНН 7812345675");
        DocxText.Read(card, 25).Should().Be("Карточка предприятия\nИНН");
        DocxText.Read(Docx.Parts(("word/document.xml", Nested(40))), 4000).Should().Be("ИНН 7812345675", "a table within a table is read once");
        Action empty = () => DocxText.Read(Docx.Of(null, [" "]), 4000);
        empty.Should().Throw<BadFieldsException>();
        CompanyCard.Read(DocxText.Read(card, 4000)).Inn.Should().Be("7812345675");
        Action bad = () => DocxText.Read(Docx.Parts(("word/document.xml", Laughs)), 4000);
        bad.Should().Throw<BadFieldsException>();
    }

    [Fact]
    public void What_a_field_says_is_text_and_fills_nothing_again() => Docx.Read(Fill(Docx.Of(null, ["{{Сделка.Товары}}"])).File).Should().Be("{{Покупатель}}");

    [Fact]
    public void A_field_that_never_ends_is_read_once() => Fill(Docx.Of(null, ["{{" + new string(' ', 300_000)])).Unknown.Should().BeEmpty();

    [Fact]
    public void The_offices_first_template_knows_all_its_fields_and_passes_the_check()
    {
        var blank = ContractBlank.Make();
        Faults(blank).Should().BeEmpty();
        DocxForm.Fill(blank, ContractFields.Names.ToDictionary(DocxForm.KeyOf, _ => "–")).Unknown.Should().BeEmpty();
    }

    [Fact]
    public void A_plain_document_passes_with_a_link_that_is_followed_by_nobody() =>
        Faults(Docx.Parts(("word/_rels/document.xml.rels", Relation("hyperlink")))).Should().BeEmpty();

    public static TheoryData<string, byte[]> Bad => new()
    {
        { "docxBomb", Docx.Bomb(64) },
        { "docxBomb", Docx.Parts([.. Enumerable.Range(0, 400).Select(i => (i.ToString(CultureInfo.InvariantCulture) + ".bin", (string?)""))]) },
        { "docxXml", Docx.Parts(("word/document.xml", Laughs)) },
        { "docxXml", Docx.Parts(("word/document.xml", Foreign)) },
        { "docxXml", Docx.Parts(("customXml/item1.xml", Foreign)) },
        { "docxXml", Docx.Parts(("word/document.xml", "<w:document")) },
        { "docxXml", Docx.Parts(("word/document.xml", Deep)) },
        { "docxXml", Docx.Parts(("word/document.dat", Foreign)) },
        { "docxMacro", Docx.Parts(("[Content_Types].xml", Docx.Types.Replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main", "vnd.ms-word.document.macroEnabled.main", StringComparison.Ordinal))) },
        { "docxMacro", Docx.Parts(("word/vbaProject.bin", "Sub AutoOpen()")) },
        { "docxRemote", Docx.Parts(("word/_rels/settings.xml.rels", Relation("attachedTemplate"))) },
        { "badDocx", Docx.Parts(("[Content_Types].xml", Docx.Types.Replace("wordprocessingml.document", "spreadsheetml.sheet", StringComparison.Ordinal))) },
        { "badDocx", Docx.Parts(("[Content_Types].xml", null)) },
        { "badDocx", Docx.Parts(("_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>""")) },
        { "badDocx", Docx.Parts(("word/document.xml", "<other/>")) },
        { "badDocx", Docx.Parts(("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>""")) },
        { "badDocx", ContractBlank.Make()[..^60] },
        { "badDocx", Encoding.UTF8.GetBytes("PK\u0003\u0004 no archive at all") },
        { "fileTooLarge", new byte[DocxCheck.Most + 1] },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_more_or_less_than_a_plain_document_is_refused_by_its_field(string code, byte[] file) => Faults(file).Should().Equal($"upload: {code}");

    private static string Relation(string type) =>
        $"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="http://elsewhere.example/x" TargetMode="External"/></Relationships>""";

    private static IEnumerable<string> Faults(byte[] file) => DocxCheck.Faults("upload", file).Select(f => $"{f.Field}: {f.Code}");

    private static (byte[] File, IReadOnlyList<string> Unknown) Fill(byte[] template) => DocxForm.Fill(template, Values);
}
