using System.Globalization;
using System.Text;
using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench.Goals;

/// <summary>P24: an accountant looks at a statement of ten thousand operations, accepts it, and another confirms what it brought, while a hundred boards watch.</summary>
internal static class Statements
{
    private const int Operations = 10_000;
    private const int Invoices = 40;
    private const int Times = 5;
    private const int Watchers = 100;
    private const string Account = "40702810900000000943";
    private const string Inn = "7899100116";

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        using var people = await People.ComeAsync(server.Address);
        var seller = People.NumberOf(await people.DoAsync(Filling.Accountant, "RegisterOwnCompany", new { name = "ВЕСТ ГРУПП ТРИ ООО", inn = "7830002293", legalAddress = "СПб, ул. Складская, 3", kpp = "780601001", bankAccounts = new[] { new { account = Account, bik = "044030971" } } }));
        var customer = People.NumberOf(await people.DoAsync(Filling.Accountant, "RegisterCompany", new { name = "ЭЛЕКСИС ООО", inn = Inn, kind = "customer", legalAddress = "Синявино", kpp = "789901001" }));
        var invoices = new List<string>();
        for (var i = 0; i < Invoices; i++) invoices.Add(await Payments.InvoiceAsync(people, customer, seller));
        await people.UploadAsync(Filling.Accountant, "/api/statements", Statement(invoices, 0));
        var (times, rest) = (new List<double>(), server.Rss);
        var last = default(System.Text.Json.JsonElement);
        for (var i = 1; i <= Times; i++)
        {
            var contents = Statement(invoices, i);
            var sent = Wall.Now;
            last = await people.UploadAsync(Filling.Accountant, "/api/statements", contents);
            times.Add(Wall.Now - sent);
        }
        var figures = new Figures(times);
        var (seconds, peak) = (figures.P99 / 1000, server.Peak / 1024.0 / 1024);
        ground.Add("P24", $"a statement of {Operations:N0} operations sent → its preview is there", $"p50 {figures.P50 / 1000:0.00} s, worst {seconds:0.00}", "3 s", seconds <= 3);
        ground.Add("P24", "the same: the server's memory, above what it had before the first", $"{peak - (rest / 1024.0 / 1024):0} MB (peak {peak:0} MB)", "150 MB", peak - (rest / 1024.0 / 1024) <= 150);
        await AcceptAsync(ground, server, people, last.GetProperty("id").GetString()!);
    }

    private static async Task AcceptAsync(Ground ground, Server server, People people, string statement)
    {
        await using var crowd = await Crowd.ComeAsync(server.Address);
        await crowd.OpenAsync(Watchers);
        var others = new List<double>();
        var sent = Wall.Now;
        var accepting = people.PostAsync(Filling.Accountant, $"/api/statements/{statement}/accept");
        while (!accepting.IsCompleted)
        {
            var asked = Wall.Now;
            await people.DoAsync(Filling.Operator, "RegisterLead", new { title = "Звонок", source = "call", name = "Клиент" });
            others.Add(Wall.Now - asked);
        }
        await accepting;
        var accepted = (Wall.Now - sent) / 1000;
        ground.Add("P24", $"the same: accepted, {Operations:N0} operations and their notices in one transaction", $"{accepted:0.00} s; another's command meanwhile worst {others.Max() / 1000:0.00} s", "4 s", accepted <= 4);
        var waiting = (await people.GetAsync(Filling.OtherAccountant, $"/api/payments?state=waiting&pageSize={Invoices}")).GetProperty("items").EnumerateArray().Select(p => p.GetProperty("number").GetInt32()).ToList();
        var times = new List<double>();
        foreach (var payment in waiting)
        {
            var asked = Wall.Now;
            await people.DoAsync(Filling.OtherAccountant, "ConfirmPayment", new { payment });
            times.Add(Wall.Now - asked);
        }
        var (figures, complaints) = (new Figures(times), (await crowd.CountAsync()).Complaints);
        ground.Add("P24", $"the notices it brought confirmed one by one beside {Watchers} boards", $"{figures.Count} of {Invoices}, p50 {figures.P50:0.0} ms, p99 {figures.P99:0.0}, {complaints} boards complained", $"{Invoices}, 0", figures.Count == Invoices && complaints == 0);
    }

    /// <summary>Some for invoices, and the rest for nobody knows what, of as many payers.</summary>
    private static byte[] Statement(List<string> invoices, int round)
    {
        var text = new StringBuilder("1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=Windows\r\n").Append(CultureInfo.InvariantCulture, $"РасчСчет={Account}\r\n");
        for (var i = 0; i < Operations; i++)
        {
            var purpose = i < invoices.Count ? $"Оплата по счету № {invoices[i]} за ЖБИ. В т.ч. НДС 22% 28852-46" : $"Оплата по счету № 2026/{i + 100} от 12.05.2026 за кольца КС 10-9, доставку. В т.ч. НДС (22%) 610-17";
            text.Append(CultureInfo.InvariantCulture, $"СекцияДокумент=Платежное поручение\r\nНомер={round * Operations + i}\r\nДата=20.05.2026\r\nСумма={(i < invoices.Count ? 160000 : 4000 + i)}.00\r\nПлательщикСчет=4070281000000{i:0000000}\r\nПлательщик=ИНН {Inn} ООО \"ЭЛЕКСИС\"\r\nПлательщикИНН={(i < invoices.Count ? Inn : $"78{i:00000000}")}\r\n")
                .Append("ПлательщикБанк1=ПАО \"БАНК ЛОТКОВСКИЙ\"\r\nПлательщикБИК=044030972\r\nПлательщикКорсчет=30101810100000000972\r\n")
                .Append(CultureInfo.InvariantCulture, $"ПолучательСчет={Account}\r\nДатаПоступило=20.05.2026\r\nПолучатель1=ООО \"ВЕСТ ГРУПП\"\r\nПолучательБанк1=АО \"НЕВСКИЙ ТЕСТБАНК\"\r\nВидПлатежа=электронно\r\nВидОплаты=01\r\nОчередность=5\r\nНазначениеПлатежа={purpose}\r\nКонецДокумента\r\n");
        }
        return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text.Append("КонецФайла\r\n").ToString());
    }
}
