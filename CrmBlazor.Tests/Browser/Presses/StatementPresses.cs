using CrmBlazor.App.Commands.Statements;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>The accountant's desk of the bank's statements. The director sees the payments, and no statements.</summary>
public sealed class StatementPresses : PressList
{
    public StatementPresses()
    {
        Add<AcceptStatement>(Director, c => $"/payments/statement?id={c.Statement}", "#accept", Once);
        Add<AllocateOperation>(Director, _ => "/payments/statement", (p, c) => p.Find($".op[data-operation='{c.BankOperation}'] [data-act=allocate]"), AllocateAsync);
        Add<SetOperationAside>(Director, _ => "/payments/statement", (p, c) => p.Find($".op[data-operation='{c.BankOperation}'] [data-act=aside]"), AsideAsync);
        Add<UndoOperation>(Director, _ => "/payments/statement?show=aside", (p, c) => p.Find($".op[data-operation='{c.BankOperation}'] [data-act=undo]"), Form);
    }

    private static async Task AllocateAsync(Person by, AllocateOperation command, ILocator button)
    {
        await button.ClickAsync();
        await by.PickAsync("invoice-0", command.Parts[0].Invoice);
        await by.Find("#amount-0").FillAsync("1500");
        await by.SubmitAsync();
    }

    private static async Task AsideAsync(Person by, SetOperationAside command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find("#kind").SelectOptionAsync("notCustomer");
        await by.Find("[role=dialog] #reason").FillAsync(command.Reason!);
        await by.SubmitAsync();
    }
}
