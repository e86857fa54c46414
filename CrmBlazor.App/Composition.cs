using System.Globalization;
using CrmBlazor.App.Api;
using CrmBlazor.App.Clocks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Data.Calendars;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Features.Feedback;
using CrmBlazor.App.Features.Invoices;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Live;
using CrmBlazor.App.Mail;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.App.Telemetry;
using Fluxor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using MudBlazor.Services;

namespace CrmBlazor.App;

/// <summary>Which parts there are, and how a request meets them.</summary>
public static class Composition
{
    private const long LargestBody = 1 << 20;
    private static readonly CultureInfo[] Cultures = [new("ru-RU"), new("en-US")];

    public static void AddCrm(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, LargestBody));
        DiscreetLogs.Add(builder);
        builder.Services.AddTelemetry(builder.Configuration).AddClosing().AddOffice().AddLive().AddSecurity(builder.Configuration, builder.Environment).AddApi().AddApiPace(builder.Configuration, builder.Environment).AddScreens();
    }

    public static void UseCrm(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMetrics();
        app.UseKnownProxies();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Cultures[0]),
            SupportedCultures = Cultures,
            SupportedUICultures = Cultures,
            RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(ProgramsCulture)],
        });
        app.UseExceptionHandler(e => e.UseHttpsOnly(app.Environment).Run(ApiFailure.AnswerAsync));
        app.UseHttpsOnly(app.Environment);
        app.UseStatusCodePages(ApiFailure.TellAsync);
        app.UseWhen(IsForPage, page => page.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseMiddleware<SameOrigin>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapApi();
        app.MapScreens();
    }

    private static IServiceCollection AddClosing(this IServiceCollection services)
    {
        services.AddSingleton<Closing>();
        services.AddSingleton<IHostLifetime>(s => s.GetRequiredService<Closing>());
        services.Configure<HostOptions>(o => o.ShutdownTimeout = Closing.LongestStop);
        return services;
    }

    private static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CalendarFile>();
        services.AddSingleton<Doorbell>();
        services.AddSingleton(s => Database.Of(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IDbContextFactory<CrmDb>>(s => s.GetRequiredService<Database>());
        services.AddHosted<Writer>();
        services.AddSingleton<OfficeRules>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<StatementUploads>();
        services.AddSingleton<StatementDoor>();
        services.AddSingleton<DemoOffice>();
        services.AddHostedService<Opening>();
        services.AddHostedService<Listener>();
        services.AddSingleton<Voice>();
        services.AddSingleton<ClockFace>();
        services.AddSingleton<Refusals>();
        return services;
    }

    /// <summary>Projections before the feed that loads them; the clock is one of them.</summary>
    private static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddProjection<OfficeBook>();
        services.AddProjection<BoardProjection>();
        services.AddProjection<Desk>();
        services.AddProjection<Followers>();
        services.AddProjection<ClockRunner>();
        services.AddProjection<Presence>();
        services.AddHosted<LiveFeed>();
        services.AddHostedService(s => s.GetRequiredService<ClockRunner>());
        services.AddHostedService<LapseRunner>();
        services.AddHostedService<RepeatRunner>();
        services.AddHostedService<ReminderRunner>();
        services.AddHostedService<MentionRunner>();
        services.AddHostedService<LetterRunner>();
        services.AddHostedService<PaperRunner>();
        services.AddHostedService<SessionWatch>();
        services.AddHostedService<IndexCare>();
        services.AddSingleton<HubFollowers>();
        services.AddSignalR().AddJsonProtocol(o => o.PayloadSerializerOptions = Wire.Make());
        return services;
    }

    private static IServiceCollection AddSecurity(this IServiceCollection services, ConfigurationManager configuration, IHostEnvironment environment)
    {
        KeyRing.Add(services, configuration);
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<SetUp>();
        services.AddSingleton<SignInTickets>();
        services.AddSingleton<Post>();
        services.AddSingleton<Recovery>();
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddAntiforgery(o => o.Cookie = SessionCookie.Antiforgery(environment));
        return services;
    }

    private static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddSingleton<Readiness>();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(o => Wire.Apply(o.SerializerOptions));
        services.AddOpenApi("v1");
        return services;
    }

    private static void AddScreens(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddCascadingAuthenticationState();
        services.AddFluxor(o => o.ScanAssemblies(typeof(Composition).Assembly));
        services.AddScoped<Viewer>();
        services.AddScoped<AlertTeller>();
        services.AddScoped<Drafts>();
        services.AddScoped<ListViews>();
        services.AddSingleton<Lookups>();
        services.AddSingleton<Finder>();
        services.AddSingleton<Forms.Talk.Histories>();
        services.AddSingleton<Forms.Goods.PastedGoods>();
        services.AddSingleton<Features.Customers.MergeLook>();
        services.AddSingleton<FeedbackDesk>();
        services.AddSingleton<PublicInvoices>();
        services.AddSingleton<SheetFile>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<PaperFiles>();
        services.AddSingleton<Exports>();
        services.AddSingleton<CardFace>();
        services.AddSingleton<Forms.People.ContactHints>();
    }

    /// <summary>On answers to what failed too, which begin with no header.</summary>
    private static IApplicationBuilder UseHttpsOnly(this IApplicationBuilder app, IHostEnvironment environment) => environment.IsDevelopment() ? app : app.UseHsts();

    private static void AddHosted<T>(this IServiceCollection services) where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(s => s.GetRequiredService<T>());
    }

    private static void AddProjection<T>(this IServiceCollection services) where T : class, IProjection
    {
        services.AddSingleton<T>();
        services.AddSingleton<IProjection>(s => s.GetRequiredService<T>());
    }

    /// <summary>A person's browser asks for a page: an unknown address is told in words.</summary>
    private static bool IsForPage(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !SessionHandler.IsForPrograms(http.Request.Path) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Programs choose by Accept-Language; people by the switch, which is a cookie.</summary>
    private static Task<ProviderCultureResult?> ProgramsCulture(HttpContext http)
    {
        var english = (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/health")) && http.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return Task.FromResult<ProviderCultureResult?>(new(english ? "en-US" : "ru-RU"));
    }
}
