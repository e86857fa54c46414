using Bunit;
using CrmBlazor.App.Features.Leads;
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
        page.WaitForElement($"[name=column-{field}]").Change(false);
        page.WaitForElement($".no-{field}");
        page.Find($"#filter-{list}").Input("Как я люблю");
        page.Find(".arrange-save").Submit();
        page.WaitForElement("[data-filter]").GetAttribute("href").Should().Be($"{address}?{query}");
        page.Find("[data-filter]").GetAttribute("aria-current").Should().Be("true");
        (await KeptAsync()).Should().BeEquivalentTo(new ListView([field], [new("Как я люблю", query)]));
        page.Find($"#usual-{list}").Click();
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
