using Bunit;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Features.Leads;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Leads;

/// <summary>The queue as its reader sees it.</summary>
public sealed class LeadListTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Operator)
{
    [Fact]
    public async Task A_lead_that_came_back_waits_from_then()
    {
        var lead = await Office.LeadAsync(talked: false);
        await Office.DoAsync(DemoPeople.Operator, new JunkLead(lead, "Ошиблись номером"));
        Office.Time.Advance(TimeSpan.FromDays(3));
        var back = Office.Time.GetUtcNow();
        await Office.DoAsync(DemoPeople.Operator, new ReopenLead(lead));
        await using var db = Office.Read();
        var list = await db.LeadsAsync(null, LeadStatus.New, new(await Office.IdOfAsync(DemoPeople.Operator), Role.Operator, "", false), new(1, null));
        var shown = Render<LeadList>(p => p.Add(l => l.Leads, new LeadsState() with { List = list, IsShown = true }).Add(l => l.AddressOf, n => $"/leads/{n}"));
        shown.Find($"[data-lead='{lead}'] waiting-time").GetAttribute("since").Should().Be($"{back.ToUnixTimeMilliseconds()}");
    }
}
