using System.Globalization;
using System.Text.Json;

namespace CrmBlazor.Bench;

/// <summary>The office at the API: each signs in once and acts by commands.</summary>
internal sealed class People : IDisposable
{
    private static int strangers;
    private readonly Dictionary<string, HttpClient> clients = [];

    public static async Task<People> ComeAsync(Uri address)
    {
        var (people, load) = (new People(), new Load(address));
        foreach (var email in new[] { Filling.Operator, Filling.Manager, Filling.Head, Filling.Accountant, Filling.OtherAccountant }) people.clients[email] = load.Client(await load.SignInAsync(email));
        return people;
    }

    public Task<JsonElement> DoAsync(string who, string command, object body) => Load.CommandAsync(clients[who], command, JsonSerializer.Serialize(body, JsonSerializerOptions.Web));

    public Task<JsonElement> UploadAsync(string who, string path, byte[] file) => Load.UploadAsync(clients[who], path, file);

    public Task<JsonElement> PostAsync(string who, string path) => Load.PostAsync(clients[who], path, null);

    public Task<JsonElement> GetAsync(string who, string path) => Load.GetAsync(clients[who], path);

    /// <summary>A call, a talk, and a deal that nobody has yet.</summary>
    public async Task<int> NewDealAsync(string title)
    {
        var number = Interlocked.Increment(ref strangers);
        var lead = NumberOf(await DoAsync(Filling.Operator, "RegisterLead", new { title = "Звонок", source = "call", name = "Клиент" }));
        await DoAsync(Filling.Operator, "LogCall", new { lead, direction = "in", answered = true, seconds = 60, discussed = "Нужны кольца колодезные и доставка", agreed = "Менеджер перезвонит с ценой сегодня" });
        var contact = new { fullName = $"Новый {Letters(number)}", mobilePhone = string.Create(CultureInfo.InvariantCulture, $"+7 999 {number / 10000:000}{number % 10000:0000}"), privateEmail = $"new{number}@mail.example", birthDate = $"1940-01-{1 + (number % 28):00}" };
        var deal = new { title, direction = "ЖБИ", segment = "Благоустройство", productGroup = "Люки", deliveryAddress = "Синявино", comment = "Люки" };
        return NumberOf(await DoAsync(Filling.Operator, "ConvertLead", new { lead, contact, deal }));
    }

    public Task AssignAsync(int deal) => DoAsync(Filling.Operator, "AssignDeal", new { deal, manager = Filling.Manager });

    public Task TakeAsync(int deal) => DoAsync(Filling.Manager, "TakeDeal", new { deal });

    public Task MoveAsync(int deal, string stage) => DoAsync(Filling.Manager, "MoveDeal", new { deal, stage });

    public Task RetitleAsync(int deal, string title) => DoAsync(Filling.Manager, "EditDeal", new { deal, title });

    public async Task<int> TakenDealAsync(string title)
    {
        var deal = await NewDealAsync(title);
        await AssignAsync(deal);
        await TakeAsync(deal);
        return deal;
    }

    /// <summary>Ready to be moved to «Переговоры».</summary>
    public async Task<int> TalkedDealAsync(string title)
    {
        var deal = await TakenDealAsync(title);
        await DoAsync(Filling.Manager, "LogCall", new { deal, direction = "out", answered = true, seconds = 90, discussed = "Уточнили размеры, количество и адрес", agreed = "Пришлю расчёт до конца дня" });
        return deal;
    }

    /// <summary>On every manager's board, and on top of its column.</summary>
    public async Task<int> SharedDealAsync(string title)
    {
        var deal = await TalkedDealAsync(title);
        await DoAsync(Filling.Manager, "EditDeal", new { deal, availableToAll = true });
        return deal;
    }

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
    }

    public static int NumberOf(JsonElement answer) => answer.GetProperty("number").GetInt32();

    private static string Letters(int number) => string.Concat((1_000_000 + number).ToString(CultureInfo.InvariantCulture).Select(d => (char)('к' + (d - '0'))));
}
