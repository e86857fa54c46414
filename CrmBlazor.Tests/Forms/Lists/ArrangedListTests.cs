using Bunit;
using CrmBlazor.App.Features.Breaches;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Features.Leads;
using CrmBlazor.App.Features.Reports;
using CrmBlazor.App.Features.Requests;
using CrmBlazor.App.Features.Tasks;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Forms.Lists;

/// <summary>Every list is arranged by the one who reads it, and is so when he comes again (B 7, B 36).</summary>
public abstract class ArrangedListTests<TPage>(SharedOffice shared, DemoPerson who, string list, string address, string query, int field) : ScreenTest(shared, who, circuit: true) where TPage : ComponentBase
{
    [Fact]
    public async Task What_is_hidden_and_what_was_looked_for_are_kept()
    {
        await HappenAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"{address}?{query}");
        var page = Render<TPage>();
        page.WaitForElement($"[name=column-{field}]");
        await page.InvokeAsync(() => page.Find($"[name=column-{field}]").Change(false));      // found and pressed in one turn: the list may render anew at any moment
        page.WaitForElement($".no-{field}");
        await page.InvokeAsync(() => page.Find($"#filter-{list}").Input("Как я люблю"));
        await page.InvokeAsync(() => page.Find("form.arrange-save").Submit());
        page.WaitForElement("[data-filter]").GetAttribute("href").Should().Be($"{address}?{query}");
        page.Find("[data-filter]").GetAttribute("aria-current").Should().Be("true");
        (await KeptAsync()).Should().BeEquivalentTo(new ListView([field], [new("Как я люблю", query)]));
        await page.InvokeAsync(() => page.Find($"#usual-{list}").Click());
        page.WaitForState(() => page.FindAll($".no-{field}").Count == 0);
        (await KeptAsync()).Changed.Should().BeEmpty();
    }

    /// <summary>Something is in the list.</summary>
    protected abstract Task HappenAsync();

    /// <summary>As another window of his finds it.</summary>
    private async Task<ListView> KeptAsync()
    {
        using var other = Services.CreateScope();
        await other.ServiceProvider.GetRequiredService<Viewer>().ComeInAsync();
        return await other.ServiceProvider.GetRequiredService<ListViews>().FindAsync(list);
    }
}

public sealed class LeadsArrangedTests(SharedOffice shared) : ArrangedListTests<LeadsPage>(shared, DemoPeople.Operator, "leads", "/leads", "show=all&size=20", 3)
{
    protected override Task HappenAsync() => Office.LeadAsync(talked: false);
}

public sealed class TasksArrangedTests(SharedOffice shared) : ArrangedListTests<TasksPage>(shared, DemoPeople.Manager, "tasks", "/tasks", "kind=task&size=20", 5)
{
    protected override Task HappenAsync() => Office.OwnTaskAsync();
}

public sealed class BreachesArrangedTests(SharedOffice shared) : ArrangedListTests<BreachesPage>(shared, DemoPeople.Manager, "breaches", "/breaches", "state=open", 3)
{
    protected override Task HappenAsync() => Office.BreachAsync();
}

public sealed class RequestsArrangedTests(SharedOffice shared) : ArrangedListTests<RequestsPage>(shared, DemoPeople.Accountant, "requests", "/requests", "kind=company", 8)
{
    protected override Task HappenAsync() => Office.CompanyRequestAsync();
}

public sealed class ReportsArrangedTests(SharedOffice shared) : ArrangedListTests<ReportsPage>(shared, DemoPeople.Manager, "unshipped", "/reports", "gap=notRequested&size=100", 6)
{
    protected override Task HappenAsync() => Office.PaidDealAsync();
}

public sealed class DealsArrangedTests(SharedOffice shared) : ArrangedListTests<DealsPage>(shared, DemoPeople.Manager, "deals", "/deals", "direction=%D0%96%D0%91%D0%98&from=2026-11-01", 4)
{
    protected override Task HappenAsync() => Office.TakenDealAsync();
}
