using System.Net;
using System.Net.Http.Headers;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Documents;

/// <summary>An invoice as a PDF, read by other programs, and brought by a real mail server.</summary>
public sealed class PdfTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crm-pdf-test");
    private Office office = null!;
    private string invoice = null!;

    public async Task InitializeAsync()
    {
        office = await Office.OpenAsync(b => b.UseSetting("Pdf:Browser", ""));
        (_, invoice) = await office.InvoicedDealAsync();
    }

    public async Task DisposeAsync()
    {
        await office.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_requisite_can_be_read_from_it_and_a_bank_reads_its_code()
    {
        var pdf = await SavedAsync(await (await office.ClientAsync(Manager)).GetByteArrayAsync($"/invoices/{invoice.Replace('/', '-')}/pdf"));
        var text = (await Shell.RunAsync("pdftotext", "-layout", pdf, "-")).Replace('\u00A0', ' ');
        foreach (var said in new[]
        {
            $"Счет на оплату № {invoice} от 20 ноября 2026 г.", "ИНН 7806210729", "КПП 780601001", "БИК", "044030971", "40702810900000000943", "30101810800000000971", "ВЕСТ ГРУПП",
            "Покупатель", A.CustomerInn, "В том числе НДС (22%):", "721,31", "4 000,00", "Четыре тысячи рублей 00 копеек", "Всего наименований 2", "Руководитель", "Бухгалтер",
        }) text.Should().Contain(said);
        await Shell.RunAsync("pdftoppm", "-r", "150", "-png", "-singlefile", pdf, pdf);
        var code = (await Shell.RunAsync("zbarimg", "--quiet", "--raw", $"{pdf}.png")).Trim();
        code.Should().StartWith("ST00012|Name=").And.Contain("|PersonalAcc=40702810900000000943|").And.Contain("|BIC=044030971|CorrespAcc=30101810800000000971|Sum=400000|")
            .And.Contain($"|Purpose=Оплата по счету № {invoice} от 20.11.2026. В т.ч. НДС 22% - 721.31|PayeeINN=7806210729|KPP=780601001");
    }

    [Fact]
    public async Task It_is_for_whoever_sees_the_invoice()
    {
        var path = $"/invoices/{invoice.Replace('/', '-')}/pdf";
        (await (await office.ClientAsync(Manager2)).GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await office.ClientAsync(Operator)).GetAsync($"/api{path}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var answer = await (await office.ClientAsync(Accountant)).GetAsync($"/api{path}");
        answer.Content.Headers.ContentType.Should().Be(new MediaTypeHeaderValue("application/pdf"));
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().Be($"Счет {invoice.Replace('/', '-')}.pdf");
    }

    [Fact]
    public async Task Without_a_browser_the_print_form_is_what_there_is_and_that_is_told()
    {
        await using var bare = await Office.OpenAsync();
        var (_, number) = await bare.InvoicedDealAsync();
        var client = await bare.ClientAsync(Manager);
        (await client.GetAsync($"/invoices/{number.Replace('/', '-')}/pdf")).StatusCode.Should().Be(HttpStatusCode.NotImplemented);
        (await client.GetAsync($"/invoices/{number.Replace('/', '-')}/print")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_print_form_as_a_file_runs_nothing_and_fetches_nothing()
    {
        var sheet = new InvoiceSheet("2026/1", new(2026, 11, 20), null, new("ООО <img src=http://evil.example/x onerror=alert(1)>"), null, new("</style><script>alert(1)</script>"), 1, "<b>адрес</b>", false,
            [new("<script>alert(1)</script>", 1, "шт", new(100), 0, 22, new(100), new(18))], new(100), new(18), null, null);
        var html = await office.Services.GetRequiredService<SheetFile>().HtmlAsync<InvoicePrint>(sheet);
        html.Should().Contain("default-src 'none'").And.NotContain("<script").And.NotContain("<img src=http").And.NotContain("<b>адрес").And.NotContain("<link");
    }

    [Fact]
    public async Task A_real_mail_server_takes_the_letter_with_its_russian_subject_and_the_pdf()
    {
        using var sink = await MailSink.StartAsync(folder.FullName);
        await using var own = await Office.OpenAsync(b => b.UseSetting("Pdf:Browser", "").UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", sink.Port.Plain()));
        var (_, number) = await own.InvoicedDealAsync();
        own.Time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<LetterSent>().Any());
        using var letter = MimeMessage.Load(sink.Letters.Single());
        letter.Subject.Should().Be($"Счёт № {number} от 20 ноября 2026 г.");
        using var pdf = new MemoryStream();
        letter.Attachments.OfType<MimePart>().Single(p => p.FileName == $"Счет {number.Replace('/', '-')}.pdf").Content!.DecodeTo(pdf);
        (await Shell.RunAsync("pdftotext", await SavedAsync(pdf.ToArray()), "-")).Should().Contain("Счет на оплату").And.Contain(number);
    }

    private async Task<string> SavedAsync(byte[] pdf)
    {
        var path = Path.Combine(folder.FullName, $"{Guid.CreateVersion7()}.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        return path;
    }
}
