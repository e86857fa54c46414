using System.Text;
using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Support;

/// <summary>What the bank sends.</summary>
public static partial class A
{
    public const string OurAccount = "40702810900000000943";
    private static int documents;

    /// <summary>One document of a statement: 4 000 ₽ of the usual customer, on Friday.</summary>
    public static string Operation(string purpose, decimal rubles = 4000, string inn = CustomerInn, string? number = null, bool spent = false, string on = "20.11.2026", string ours = OurAccount) => string.Join("\r\n",
    [
        "СекцияДокумент=Платежное поручение", $"Номер={number ?? Interlocked.Increment(ref documents).Plain()}", $"Дата={on}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Сумма={rubles:0.00}"),
        $"ПлательщикСчет={(spent ? ours : "40702810200000002001")}", $"ПлательщикИНН={inn}", "Плательщик1=АКТЮБИНСК ООО",
        $"ПолучательСчет={(spent ? "40702810200000002001" : ours)}", "Получатель1=ВЕСТ ГРУПП ООО", $"НазначениеПлатежа={purpose}", "КонецДокумента",
    ]);

    public static byte[] Statement(params string[] operations) => StatementOf(OurAccount, operations);

    public static byte[] StatementOf(string account, params string[] operations) => Encoding.UTF8.GetBytes(string.Join("\r\n",
        ["1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=UTF-8", "ДатаНачала=20.11.2026", "ДатаКонца=20.11.2026", $"РасчСчет={account}", .. operations, "КонецФайла"]));

    /// <summary>Looked at by an accountant, and not accepted.</summary>
    public static Task<Guid> StatementAsync(this Office office, params string[] operations) => office.StatementAsync(Statement(operations));

    public static async Task<Guid> StatementAsync(this Office office, byte[] contents) =>
        await office.Services.GetRequiredService<StatementUploads>().ReceiveAsync(new MemoryStream(contents), "выписка.txt", await office.IdOfAsync(DemoPeople.Accountant), default);

    public static Task<Guid> AcceptedStatementAsync(this Office office, params string[] operations) => office.AcceptedStatementAsync(Statement(operations));

    public static async Task<Guid> AcceptedStatementAsync(this Office office, byte[] contents)
    {
        var statement = await office.StatementAsync(contents);
        await office.DoAsync(DemoPeople.Accountant2, new AcceptStatement(statement));
        return statement;
    }

    /// <summary>One that waits for a decision: 4 000 ₽ of the usual customer for nobody knows what.</summary>
    public static async Task<int> OperationAsync(this Office office, string purpose = "за ЖБИ по УПД 5")
    {
        var statement = await office.AcceptedStatementAsync(Operation(purpose));
        await using var db = office.Read();
        return await db.StatementOperations.Where(o => o.StatementId == statement).Select(o => o.Number).SingleAsync();
    }

    public static async Task<int> AsideOperationAsync(this Office office)
    {
        var operation = await office.OperationAsync();
        await office.DoAsync(DemoPeople.Accountant, new SetOperationAside(operation, AsideKind.Refund, "Вернул поставщик"));
        return operation;
    }
}
