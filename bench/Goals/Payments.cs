using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench.Goals;

/// <summary>P17: an accountant confirms, and the manager's «Оплачен» is open; alone, and while so many others watch their boards.</summary>
internal static class Payments
{
    private const int Times = 25;
    private const int Warming = 3;
    private const int Watchers = 100;
    private const int Price = 160000;
    private const string Inn = "7898101847";

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        using var people = await People.ComeAsync(server.Address);
        await people.DoAsync(Filling.Accountant, "RegisterOwnCompany", new { name = "ВЕСТ ГРУПП ООО", inn = "7806210729", legalAddress = "СПб, ул. Складская, 2", kpp = "780601001" });
        var customer = People.NumberOf(await people.DoAsync(Filling.Accountant, "RegisterCompany", new { name = "ТИСОВ-СТРОЙ ООО", inn = Inn, kind = "customer", legalAddress = "СПб, ул. Складская, 1", kpp = "789801001", ogrn = "1187899010078", sphere = "Дилеры" }));
        await using var manager = await Witness.OpenAsync(server.Address, Filling.Manager);
        await OftenAsync(ground, "", () => ConfirmAsync(people, manager, customer));
        await using var crowd = await Crowd.ComeAsync(server.Address);
        await crowd.OpenAsync(Watchers);
        await OftenAsync(ground, $", beside {Watchers} boards", () => ConfirmAsync(people, manager, customer));
        await crowd.CountAsync();
    }

    private static async Task OftenAsync(Ground ground, string beside, Func<Task<double>> confirm)
    {
        var times = new List<double>();
        for (var i = 0; i < Times + Warming; i++)
        {
            var time = await confirm();
            if (i >= Warming) times.Add(time);
        }
        var figures = new Figures(times);
        ground.Add("P17", $"confirmation sent → «Перевести в „Оплачен“» open in the manager's DOM{beside}", $"{figures.Count} of {Times}, p50 {figures.P50:0.0} ms, p99 {figures.P99:0.0}", "p50 20 ms, p99 60", figures.P50 <= 20 && figures.P99 <= 60);
    }

    private static async Task<double> ConfirmAsync(People people, Witness manager, int customer)
    {
        var invoice = await InvoiceAsync(people, customer);
        var notice = People.NumberOf(await people.DoAsync(Filling.OtherAccountant, "PostPaymentNotice", new { invoice, amount = Price, paidOn = Today, payerInn = Inn }));
        var path = $"/invoices/{invoice.Replace('/', '-')}";
        await manager.Page.GotoAsync(path);
        await manager.UntilSeenAsync($"shut {path}");
        var sent = Wall.Now;
        await people.DoAsync(Filling.Accountant, "ConfirmPayment", new { payment = notice });
        await manager.UntilSeenAsync($"open {path}");
        return (await manager.SeenAsync())[$"open {path}"] - sent;
    }

    /// <summary>One that is sent, at the stage «Счёт выставлен».</summary>
    public static async Task<string> InvoiceAsync(People people, int company, int? seller = null)
    {
        var deal = await people.TalkedDealAsync("Новая");
        await people.MoveAsync(deal, "negotiation");
        await people.DoAsync(Filling.Manager, "SetDealLines", new { deal, lines = new[] { new { product = 1, quantity = 1, price = Price } } });
        await people.MoveAsync(deal, "priced");
        await people.DoAsync(Filling.Manager, "LinkCompany", new { deal, company });
        var invoice = (await people.DoAsync(Filling.Manager, "IssueInvoice", new { deal, deliveryAddress = "Синявино", seller })).GetProperty("number").GetString()!;
        await people.DoAsync(Filling.Manager, "SendInvoice", new { invoice, channel = "print" });
        await people.MoveAsync(deal, "invoiced");
        await people.DoAsync(Filling.Manager, "SetInvoiceParties", new { invoice, carrier = 1, supplier = 1, actual = true });
        return invoice;
    }

    private static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
