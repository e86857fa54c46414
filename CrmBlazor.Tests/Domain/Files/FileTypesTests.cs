using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Files;

/// <summary>A file is what its contents are; its name is only shown, and leads nowhere.</summary>
public class FileTypesTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    [Fact]
    public void What_is_what_it_says_is_taken() =>
        (Faults("Карточка.PDF", A.Pdf), Faults("фото.png", Png), Faults("список.csv", "Имя;Телефон"u8.ToArray()), Faults("чертёж.dwg", "AC1027"u8.ToArray())).Should().Be(("", "", "", ""));

    [Theory]
    [InlineData("page.html")]
    [InlineData("picture.svg")]
    [InlineData("setup.exe")]
    [InlineData("script.js")]
    [InlineData("noextension")]
    [InlineData(".pdf")]
    public void What_could_run_or_says_nothing_is_not(string name) => Faults(name, A.Pdf).Should().Be("badFileType");

    [Theory]
    [InlineData("renamed.png")]
    [InlineData("renamed.docx")]
    [InlineData("renamed.jpg")]
    public void A_false_extension_is_told(string name) => Faults(name, A.Pdf).Should().Be("falseExtension");

    /// <summary>Each of these begins as an archive, or as any RIFF, does.</summary>
    [Theory]
    [InlineData("Договор.docx", "word/document.xml", "")]
    [InlineData("Договор.docx", "xl/workbook.xml", "falseExtension")]
    [InlineData("Прайс.xlsx", "xl/workbook.xml", "")]
    [InlineData("Прайс.xlsx", "setup.exe", "falseExtension")]
    [InlineData("Письмо.odt", "mimetypeapplication/vnd.oasis.opendocument.text", "")]
    [InlineData("Письмо.odt", "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "falseExtension")]
    [InlineData("фото.webp", "WEBPVP8 ", "")]
    [InlineData("фото.webp", "WAVEfmt ", "falseExtension")]
    [InlineData("всё.zip", "setup.exe", "")]
    [InlineData("карточка.pdf", "", "")]
    public void Of_a_container_it_is_told_what_it_holds(string name, string mark, string fault)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes($"....{mark}....");
        Told(FileTypes.ContainerFaults(name, bytes, [])).Should().Be(fault);
        Told(FileTypes.ContainerFaults(name, [], bytes)).Should().Be(mark.Length == 0 ? "" : fault);
    }

    [Fact]
    public void Text_has_no_nul() => Faults("binary.txt", [65, 0, 66]).Should().Be("falseExtension");

    [Fact]
    public void Empty_and_too_large_ones_are_refused()
    {
        Faults("empty.pdf", []).Should().Be("emptyFile");
        FileTypes.Faults("large.pdf", FileTypes.Most + 1L, A.Pdf).Single().Code.Should().Be("fileTooLarge");
        FileTypes.Faults("full.pdf", FileTypes.Most, A.Pdf).Should().BeEmpty();
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\x\Карточка.pdf", "Карточка.pdf")]
    [InlineData("a\0b\u202Efdp.exe", "abfdp.exe")]
    [InlineData("  ...  ", "")]
    [InlineData("a<b>\"c|d?.pdf", "abcd.pdf")]
    public void A_name_keeps_its_last_part_and_nothing_that_steers(string given, string kept) => FileTypes.NameOf(given).Should().Be(kept);

    [Fact]
    public void A_long_name_keeps_its_extension() => FileTypes.NameOf(new string('я', 300) + ".pdf").Should().HaveLength(200).And.EndWith(".pdf");

    private static string Faults(string name, byte[] contents) => Told(FileTypes.Faults(name, contents.Length, contents.AsSpan(0, Math.Min(contents.Length, FileTypes.Head))));

    private static string Told(IEnumerable<FieldFault> faults) => string.Join(", ", faults.Select(f => f.Code));
}
