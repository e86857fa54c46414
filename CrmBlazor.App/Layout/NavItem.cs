using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Layout;

/// <summary>A section of the navigation.</summary>
/// <param name="Text">Key of its name.</param>
public sealed record NavItem(string Link, string Icon, string Text, Func<Counters, int> Counter)
{
    private static int Nothing(Counters counters) => 0;

    /// <summary>The sections of a role, the most used first: the phone shows the first four.</summary>
    public static IEnumerable<NavItem> For(Actor actor)
    {
        if (actor.Is(Role.HeadOfSales)) yield return new("/control", "gauge", "Nav_Control", c => c.Breaches);
        if (actor.SeesLeads()) yield return new("/leads", "inbox", "Nav_Leads", c => c.Leads);
        if (actor.InPayments && actor.Is(Role.Accountant, Role.Director)) yield return new("/payments", "message-square", "Nav_Payments", c => c.Payments);
        if (actor.Is(Role.Accountant)) yield return new("/requests", "inbox", "Nav_Requests", c => c.Requests);
        if (!actor.Is(Role.Admin)) yield return new("/board", "kanban", "Nav_Board", c => c.Deals);
        if (actor.IsInSales()) yield return new("/tasks", "list-checks", "Nav_Tasks", c => c.Tasks);
        if (actor.InPayments && !actor.Is(Role.Accountant, Role.Director)) yield return new("/payments", "message-square", "Nav_Payments", c => c.Payments);
        if (actor.SeesInvoices()) yield return new("/invoices", "receipt", "Nav_Invoices", c => c.Invoices);
        if (actor.SeesInvoices()) yield return new("/reports", "chart-column", "Nav_Reports", Nothing);
        if (actor.IsInSales()) yield return new("/breaches", "octagon-alert", "Nav_Breaches", Nothing);
        yield return new("/contacts", "users", "Nav_Contacts", Nothing);
        yield return new("/companies", "building-2", "Nav_Companies", Nothing);
        yield return new("/catalog", "package", "Nav_Catalog", Nothing);
        if (actor.Is(Role.Accountant, Role.Admin)) yield return new("/contracts", "file-text", "Nav_Contracts", Nothing);
        if (actor.Is(Role.Admin)) yield return new("/admin", "settings", "Nav_Admin", Nothing);
        yield return new("/rules", "book-open", "Nav_Rules", Nothing);
    }

    /// <summary>Where a role begins its day.</summary>
    public static string HomeOf(Role role) => role switch
    {
        Role.Operator => "/leads",
        Role.HeadOfSales => "/control",
        Role.Accountant or Role.Director => "/payments",
        Role.Logistics => "/invoices",
        Role.Admin => "/admin",
        _ => "/board",
    };
}
