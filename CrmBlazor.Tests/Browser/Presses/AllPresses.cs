using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Invoices;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>Every command that people may give, by its name.</summary>
public static class AllPresses
{
    public static readonly IReadOnlyDictionary<string, Press> ByName =
        ((PressList[])[new DealPresses(), new PaperPresses(), new TalkPresses(), new LeadPresses(), new TaskPresses(), new CustomerPresses(), new AccountingPresses(), new AdminPresses()])
        .SelectMany(l => l.All).ToDictionary(p => p.Command);

    /// <summary>What stands on a page that is ready.</summary>
    public static readonly IReadOnlyList<(string Path, string Selector)> Shown =
    [
        ("/deals/", ".deal-head"), ("/contacts/", ".record-head"), ("/companies/", ".record-head"), ("/invoices/", "#parties"), ("/companies", ".list-tools"), ("/contacts", ".list-tools"), ("/catalog", ".list-tools"),
        ("/contracts", "#templates, .no-access"), ("/payments", ".chan, .no-access"), ("/leads", "[data-show], .no-access"), ("/requests", ".queue, .no-access"), ("/tasks", "[data-task], .no-access"), ("/breaches", "[data-breach], .no-access"), ("/admin", ".admin .panel, .no-access"),
    ];

    /// <summary>By the API alone, and what stands on the screen instead.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutButton = new Dictionary<string, string>
    {
        [nameof(SetInvoiceLines)] = "the invoice's page shows the goods, and only tells when they are locked: there is no form to change them",
        [nameof(RegisterOwnCompany)] = "the demo brings our own company; no page registers another",
    };
}
