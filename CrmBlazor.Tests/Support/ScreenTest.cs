using System.Security.Claims;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Forms.People;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using Fluxor;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Support;

/// <summary>Screens in the test's office, before one of the demo's people.</summary>
public abstract class ScreenTest : ComponentTest, IClassFixture<SharedOffice>
{
    private static readonly Type[] Parts =
    [
        typeof(Voice), typeof(OfficeBook), typeof(ClockFace), typeof(BoardProjection), typeof(TimeProvider), typeof(Lookups), typeof(CardFace), typeof(ContactHints), typeof(MergeLook), typeof(Followers), typeof(Writer),
        typeof(Ledger), typeof(Refusals), typeof(IDbContextFactory<CrmDb>), typeof(PaperFiles), typeof(Histories), typeof(CrmBlazor.App.Data.Calendars.CalendarFile), typeof(CrmBlazor.App.Live.Desk), typeof(Sessions),
    ];
    private readonly DemoPerson who;
    private readonly bool circuit;

    /// <param name="circuit">With a store, whose effects reach the ledger; else intents are only taken down.</param>
    protected ScreenTest(SharedOffice shared, DemoPerson who, bool circuit = false)
    {
        (Office, this.who, this.circuit) = (shared.Office, who, circuit);
        foreach (var part in Parts) Services.AddSingleton(part, Office.Services.GetRequiredService(part));
        Services.AddScoped<Viewer>();
        Services.AddScoped<Drafts>();
        Services.AddScoped<ListViews>();
        Services.AddScoped<AlertTeller>();
        if (circuit) Services.AddFluxor(o => o.ScanAssemblies(typeof(Ledger).Assembly));
        else Services.AddSingleton<IDispatcher>(Intents).AddSingleton<IActionSubscriber>(Intents);
    }

    protected Office Office { get; }

    protected Intents Intents { get; } = new();

    protected Voice Voice => Office.Get<Voice>();

    public override async Task InitializeAsync()
    {
        await Office.Get<Writer>().RunAsync(db => db.Drafts.ExecuteDeleteAsync());     // what the test before left half typed
        Services.AddSingleton<AuthenticationStateProvider>(new Seat(await Office.IdOfAsync(who)));
        await base.InitializeAsync();
        await Services.GetRequiredService<Viewer>().ComeInAsync();
        if (circuit) await Services.GetRequiredService<IStore>().InitializeAsync();
    }

    private sealed class Seat(Guid id) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString())], "test"))));
    }
}
