using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CrmBlazor.Tests.Browser;

/// <summary>WCAG 2.2 AA by axe, and no page wider than its screen.</summary>
[Collection(Browsers.Name)]
public sealed class AppearanceTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };
    private const int Height = 900;

    /// <summary>When the page has drawn itself at its new size.</summary>
    private const string WiderThanItsScreen = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth > innerWidth))))";

    /// <summary>By the switch itself, which lies in the page whatever is above it; without transitions, for a colour that is still changing is neither theme's. MudBlazor's palette comes from the server a little later.</summary>
    private const string Dress = """
        async theme => {
          const root = document.documentElement, palette = () => getComputedStyle(root).getPropertyValue('--mud-palette-text-primary'), before = palette();
          const still = new CSSStyleSheet();
          still.replaceSync('*, ::before, ::after { transition: none !important; }');
          document.adoptedStyleSheets = [still];
          document.querySelector('button > :is(.i-moon, .i-sun)').parentElement.click();
          for (let frame = 0; root.dataset.theme !== theme || palette() === before; frame++) {
            if (frame > 600) throw new Error(`the theme is not ${theme}`);
            await new Promise(requestAnimationFrame);
          }
        }
        """;

    /// <summary>By the axe that is in the page already.</summary>
    private const string Looks = """
        async () => (await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] }, resultTypes: ['violations'] }))
          .violations.flatMap(v => v.nodes.map(n => `${v.id} at ${n.html}`))
        """;

    private Office office = null!;
    private int deal;
    private int task;
    private string invoice = null!;
    private int other;
    private int operation;
    private Guid statement;
    private int merged;

    public async Task InitializeAsync()
    {
        office = await Office.OpenLiveAsync();
        (deal, invoice) = await office.InvoicedDealAsync();
        await office.NoticeAsync(invoice, 3999);
        await office.LeadAsync(talked: false);
        await office.AsideOperationAsync();
        (operation, statement) = (await office.OperationAsync(), await office.StatementAsync(A.Operation($"Оплата по счету № {invoice}"), A.Operation("за воздух", 77), A.Operation("налог", 500, spent: true)));
        await office.CompanyRequestAsync(deal);
        await office.ProductRequestAsync(deal);
        await office.BreachAsync();
        task = await office.OwnTaskAsync();
        await office.DoAsync(DemoPeople.Manager, new SetTaskPeople(task, [DemoPeople.Manager2.Email], [DemoPeople.Head.Email]));
        await office.TemplateAsync();
        await office.FileAsync();
        await office.EntryAsync();
        (other, merged) = (await office.ContactAsync(), await office.MergedContactAsync());
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(1440, false, false, 1440, 1024, 390)]
    [InlineData(390, true, true, 390)]
    public async Task Every_page_can_be_read_and_pressed_by_everybody_and_is_no_wider_than_its_screen(int width, bool dark, bool english, params int[] widths)
    {
        var faults = new Dictionary<string, string>();
        foreach (var (who, paths) in Pages)
        {
            await using var person = await Person.ComeAsync(chromium.Browser, office, who, paths[0], width, Height, dark, english);
            foreach (var path in paths)
            {
                await person.GoAsync(path);
                await person.SettledAsync();
                foreach (var fault in (await UnreadableAsync(person)).Concat(await AtEachWidthAsync(person, path, dark, widths))) faults.TryAdd(fault, $"{who.Role} {path}");
                await person.Page.SetViewportSizeAsync(width, Height);
            }
            foreach (var complaint in person.Complaints) faults.TryAdd(complaint, $"{who.Role}");
        }
        faults.Select(f => $"{f.Value}: {f.Key}").Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> UnreadableAsync(Person person) =>
        (await person.Page.RunAxe(Rules)).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} at {n.Html}"));

    /// <summary>What another width or theme can spoil: each is looked at, without loading the page again.</summary>
    private static async Task<IEnumerable<string>> AtEachWidthAsync(Person person, string path, bool dark, int[] widths)
    {
        var faults = new List<string>();
        foreach (var width in widths)
        {
            await person.Page.SetViewportSizeAsync(width, Height);
            if (await person.Page.EvaluateAsync<bool>(WiderThanItsScreen)) faults.Add($"{path} is wider than {width}");
            foreach (var theme in new[] { !dark, dark })
            {
                await person.Page.EvaluateAsync(Dress, theme ? "dark" : "light");
                faults.AddRange((await person.Page.EvaluateAsync<string[]>(Looks)).Select(f => $"{f}, {(theme ? "dark" : "light")} at {width}"));
            }
        }
        return faults;
    }

    private IEnumerable<(DemoPerson Who, string[] Paths)> Pages =>
    [
        (DemoPeople.Operator, ["/leads", "/leads?new=true", "/leads/2", "/leads/2?junk=true", "/leads/2?plan=true", "/contacts"]),
        (DemoPeople.Manager, ["/board", $"/deals/{deal}", $"/deals/{deal}?tab=goods", $"/deals/{deal}?act=LoseDeal", $"/deals/{deal}?act=LinkCompany", $"/deals/{deal}?act=RequestCompany", $"/deals/{deal}?act=RequestProduct", $"/deals/{deal}?tab=rules", $"/deals/{deal}?tab=history", "/deals", "/deals?plan=nothing", $"/tasks?act=SetTaskPeople&task={task}", "/tasks", "/tasks?view=week", "/tasks?new=true", "/breaches", "/rules", "/invoices", $"/invoices/{invoice.Replace('/', '-')}", "/contacts/1", "/contacts/1?merge=who", $"/contacts/1?merge={other}", $"/contacts/{merged}", "/companies/3?requisites=true", "/contacts", "/calls?contacts=1,2", $"/deals/{deal}?act=MakeOffer", $"/deals/{deal}?act=SetDealRepeat"]),
        (DemoPeople.Head, ["/control", "/reports", "/reports?gap=notRequested", "/board", "/breaches", "/breaches?act=ExcuseBreach&subject=1"]),
        (DemoPeople.Accountant, ["/payments", "/payments/statement", "/payments/statement?show=aside", $"/payments/statement?id={statement}", $"/payments/statement?act=allocate&operation={operation}", $"/payments/statement?act=aside&operation={operation}", "/requests", "/requests?act=register&request=1", "/requests?act=decline&request=1", "/requests?show=answered", "/invoices", "/companies", "/companies/3", "/companies/3?requisites=true", "/catalog", "/catalog?product=18", $"/catalog?section={Uri.EscapeDataString("Кольца колодезные")}&act=MoveSection", "/catalog?product=18&act=EditProduct", "/companies?own=true&new=own", "/companies?own=true", "/companies/1", "/leads"]),
        (DemoPeople.Logistics, ["/invoices"]),
        (DemoPeople.Admin, ["/admin", "/contracts", "/admin?tab=rules", "/admin?tab=exports", "/admin?tab=changes", "/rules#R-4", "/board"]),
    ];
}
