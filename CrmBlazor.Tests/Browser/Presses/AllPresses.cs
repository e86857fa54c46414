namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>Every command that people may give, by its name.</summary>
public static class AllPresses
{
    public static readonly IReadOnlyDictionary<string, Press> ByName =
        ((PressList[])[new DealPresses(), new PaperPresses(), new TalkPresses(), new LeadPresses(), new TaskPresses(), new CustomerPresses(), new AccountingPresses(), new AdminPresses(), new StatementPresses()])
        .SelectMany(l => l.All).ToDictionary(p => p.Command);

    /// <summary>What stands on a page that is ready.</summary>
    public static readonly IReadOnlyList<(string Path, string Selector)> Shown =
    [
        ("/deals/", ".deal-head"), ("/contacts/", ".record-head"), ("/companies/", ".record-head"), ("/invoices/", "#parties"), ("/companies", ".list-tools"), ("/contacts", ".list-tools"), ("/catalog?product=", "#product-card"), ("/catalog", ".list-tools"),
        ("/contracts", "#templates, .no-access"), ("/payments/statement", ".op-rows, #statement, .stmt .empty, .no-access"), ("/payments", ".chan, .no-access"), ("/leads", "[data-show], .no-access"), ("/requests", ".queue, .no-access"), ("/tasks", "[data-task], .no-access"), ("/breaches", "[data-breach], .no-access"), ("/admin", ".admin .panel, .no-access"),
    ];

    /// <summary>By the API alone, and what stands on the screen instead.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutButton = new Dictionary<string, string>
    {
    };
}
