using CrmBlazor.App.Api;
using CrmBlazor.App.Features.Breaches;
using CrmBlazor.App.Features.Account;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Features.Catalog;
using CrmBlazor.App.Features.Contracts;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Features.Invoices;
using CrmBlazor.App.Features.Leads;
using CrmBlazor.App.Features.Offers;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Features.Reports;
using CrmBlazor.App.Features.Requests;
using CrmBlazor.App.Features.Tasks;

namespace CrmBlazor.App;

/// <summary>Where everything is found.</summary>
internal static class Routes
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(ApiPace.Policy);
        api.MapSignIn();
        api.MapCommands();
        api.MapEvents();
        api.MapHistory();
        api.MapBoard();
        api.MapDeals();
        api.MapLeads();
        api.MapCustomers();
        api.MapBreaches();
        api.MapUpload();
        api.MapCatalog();
        api.MapInvoices();
        api.MapPayments();
        api.MapStatements();
        api.MapRequests();
        api.MapExports();
        api.MapReports();
        api.MapContracts();
        app.MapHub<LiveHub>("/hubs/live");
        app.MapOpenApi();
        app.MapHealth();
    }

    public static void MapScreens(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccount();
        app.MapFiles();
        app.MapStatementUpload();
        app.MapCalendar();
        app.MapInvoiceSheets();
        app.MapPublicInvoices();
        app.MapClosingSheets();
        app.MapSealImages();
        app.MapOfferSheets();
        app.MapSettlements();
        app.MapExports();
        app.MapRazorComponents<Layout.App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>For programs under <c>/api</c>, and for the people at the screens.</summary>
    private static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapDealExport();
        routes.MapCustomerExports();
        routes.MapCatalogExport();
        routes.MapInvoiceExport();
        routes.MapLeadExport();
        routes.MapBreachExport();
        routes.MapPaymentExport();
        routes.MapTaskExport();
        routes.MapUnshippedExport();
        routes.MapRequestExport();
    }
}
