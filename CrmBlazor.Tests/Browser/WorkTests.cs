using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>The day's work at two screens at once: the week is planned, files are dropped, entries are talked about, breaches are judged.</summary>
[Collection(Browsers.Name)]
public sealed class WorkTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Anything_is_found_by_the_keyboard_from_any_page()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, "/tasks");
        await manager.Page.Keyboard.PressAsync("Control+KeyK");
        await Expect(manager.Find("#find")).ToBeFocusedAsync();
        await manager.Page.Keyboard.TypeAsync("КС, ФБС");
        await Expect(manager.Find($"[data-found][href='/deals/{deal}']")).ToBeVisibleAsync();
        await manager.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(manager.Find("[data-found]:focus")).ToHaveCountAsync(1);
        await manager.Page.Keyboard.PressAsync("Enter");
        await Expect(manager.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/(deals|leads)/"));
        await Expect(manager.Find("[role=dialog]")).ToHaveCountAsync(0);
    }

    /// <summary>Links and buttons too: MudBlazor's own sheet takes their ring away.</summary>
    [Fact]
    public async Task Whatever_has_the_keyboard_shows_it()
    {
        await office.BreachAsync();
        await using var head = await ComeAsync(DemoPeople.Head, "/breaches");
        await head.SettledAsync();
        var bare = new List<string>();
        for (var i = 0; i < 25; i++)
        {
            await head.Page.Keyboard.PressAsync("Tab");
            bare.AddRange(await head.Page.EvaluateAsync<string[]>("() => [document.activeElement].filter(e => e !== document.body && getComputedStyle(e).outlineStyle === 'none').map(e => e.outerHTML.slice(0, 120))"));
        }
        bare.Should().BeEmpty();
    }

    [Fact]
    public async Task A_planned_call_is_carried_to_another_day_of_the_week()
    {
        var monday = A.Today(office).AddDays(7 - (((int)A.Today(office).DayOfWeek + 6) % 7));
        var due = new DateTimeOffset(monday.ToDateTime(new(10, 0)), TimeSpan.FromHours(3));
        var task = (int)(await office.DoAsync(DemoPeople.Manager, new AddTask("Позвонить о доставке", due, Kind: TaskKind.Call))).Number;
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/tasks?view=week&from={monday.Plain()}");
        var slot = manager.Find($"[data-task='{task}']");
        await Expect(manager.Find($".week[data-ready] [data-day='{monday.Plain()}'] [data-task='{task}']")).ToContainTextAsync("10:00");
        var (from, to) = ((await slot.BoundingBoxAsync())!, (await manager.Find($"[data-day='{monday.AddDays(2).Plain()}']").BoundingBoxAsync())!);
        await manager.Page.Mouse.MoveAsync(from.X + 20, from.Y + 30);
        await manager.Page.Mouse.DownAsync();
        await manager.Page.Mouse.MoveAsync(to.X + 40, to.Y + 120, new() { Steps = 6 });
        await manager.Page.Mouse.UpAsync();
        await Expect(manager.Find($"[data-day='{monday.AddDays(2).Plain()}'] [data-task='{task}']")).ToContainTextAsync("10:00");
        await using var db = office.Read();
        (await db.Tasks.SingleAsync(t => t.Number == task)).DueAt.Should().Be(due.AddDays(2));
        await manager.Find($"[data-task='{task}']").ClickAsync(new() { Position = new() { X = 60, Y = 8 } });
        await Expect(manager.Find($"[role=dialog] [data-task='{task}'] .task-body")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_second_address_of_the_calendar_is_given_only_after_a_question()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager, "/tasks");
        await manager.Find("#subscribe").ClickAsync();
        var first = await manager.Find("#calendar code").TextContentAsync();
        await manager.GoAsync("/tasks");
        await manager.Find("#subscribe").ClickAsync();
        await Expect(manager.Find("#calendar-known")).ToContainTextAsync(manager.T("Calendar_Known"));
        await Expect(manager.Find("#calendar")).ToHaveCountAsync(0);
        await manager.Find("#subscribe-anew").ClickAsync();
        await Expect(manager.Find("#calendar code")).Not.ToHaveTextAsync(first!);
        await Expect(manager.Find("#calendar-known")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_is_dropped_by_one_and_seen_by_the_other_and_a_false_one_says_why()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}");
        await using var head = await ComeAsync(DemoPeople.Head, $"/deals/{deal}");
        await manager.Find("#file-deal").SetInputFilesAsync((FilePayload[])[new() { Name = "ложный.png", MimeType = "image/png", Buffer = A.Pdf }, new() { Name = "Карточка.pdf", MimeType = "application/pdf", Buffer = A.Pdf }]);
        await Expect(head.Find("#files .file")).ToHaveCountAsync(1);
        await Expect(head.Find("#files .file a")).ToHaveTextAsync("Карточка.pdf");
        await Expect(manager.Find("#files [data-progress]")).ToContainTextAsync("ложный.png");
        await Expect(manager.Find("#files [data-progress]")).ToContainTextAsync("Содержимое не соответствует");
        var saved = await head.Page.RunAndWaitForDownloadAsync(() => head.Find("#files .file a").ClickAsync());
        (await File.ReadAllBytesAsync(await saved.PathAsync())).Should().Equal(A.Pdf);
    }

    [Fact]
    public async Task A_file_that_is_on_its_way_arrives_though_its_sender_looks_at_another_page()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}");
        await using var head = await ComeAsync(DemoPeople.Head, $"/deals/{deal}");
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await manager.Page.RouteAsync("**/files?*", async route =>
        {
            begun.SetResult();
            await gate.Task;
            await route.ContinueAsync();
        });
        await manager.Find("#file-deal").SetInputFilesAsync(new FilePayload { Name = "Карточка.pdf", MimeType = "application/pdf", Buffer = A.Pdf });
        await begun.Task;
        await manager.Find("a[href='/tasks']").First.ClickAsync();
        await Expect(manager.Find("#files")).ToHaveCountAsync(0);
        gate.SetResult();
        await Expect(head.Find("#files .file a")).ToHaveTextAsync("Карточка.pdf");
    }

    [Fact]
    public async Task A_colleague_is_called_to_an_entry_and_answers_there()
    {
        var contact = await office.ContactAsync();
        var entry = (await office.DoAsync(DemoPeople.Manager, new AddNote(new("contact", new(contact.Plain())), "Просит скидку"))).Sequence;
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/contacts/{contact}");
        await using var head = await ComeAsync(DemoPeople.Head, "/control");
        var acts = manager.Find($"[data-entry='{entry}']");
        await acts.GetByRole(AriaRole.Button, new() { Name = manager.T("Entry_Answer") }).ClickAsync();
        string name;
        await using (var db = office.Read()) name = (await db.Users.SingleAsync(u => u.Email == DemoPeople.Head.Email)).Name;
        await manager.Find($"form:has(#answer-{entry}) .mention").SelectOptionAsync([name]);
        await Expect(manager.Find($"#answer-{entry}")).ToHaveValueAsync($"@{name} ");
        await manager.Find($"#answer-{entry}").PressSequentiallyAsync("сколько можно?");
        await manager.Find($"form:has(#answer-{entry}) button[type=submit]").ClickAsync();
        await head.Find(".toast-card a.toast-text").First.ClickAsync();
        await Expect(head.Page).ToHaveURLAsync(new Uri(office.Address, $"/contacts/{contact}").ToString());
        await Expect(head.Find(".entry-answer")).ToContainTextAsync("сколько можно?");
        await head.Find($"[data-entry='{entry}'] [aria-pressed]").First.ClickAsync();
        await Expect(manager.Find($"[data-entry='{entry}'] .is-on, [data-entry='{entry}'] .entry-act").First).ToContainTextAsync("1");
    }

    [Fact]
    public async Task An_at_sign_offers_the_colleagues_and_the_keys_put_the_name_where_it_was_typed()
    {
        var contact = await office.ContactAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/contacts/{contact}");
        await manager.Find(".composer [data-kind=note]").ClickAsync();
        var note = manager.Find("#note");
        await note.PressSequentiallyAsync("почта a@b.ru");
        await Expect(manager.Find("#mentions")).ToHaveCountAsync(0);
        await note.FillAsync("Прошу посмотреть");
        await note.EvaluateAsync("t => t.setSelectionRange(6, 6)");
        await manager.Page.Keyboard.TypeAsync("@");
        await Expect(manager.Find("#mentions li")).ToHaveCountAsync(8);
        await manager.Page.Keyboard.TypeAsync("еле");
        await Expect(manager.Find("#mentions li")).ToHaveTextAsync([DemoPeople.Head.Name]);
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find("#mentions")).ToHaveCountAsync(0);
        await manager.Page.Keyboard.TypeAsync("н");
        await manager.Page.Keyboard.PressAsync("Enter");
        await Expect(note).ToHaveValueAsync($"Прошу @{DemoPeople.Head.Name} посмотреть");
        await Expect(note).ToBeFocusedAsync();
        await note.PressAsync("End");
        await manager.Page.Keyboard.TypeAsync(" и @кле");
        await Expect(manager.Find("#mentions li")).ToHaveTextAsync([DemoPeople.Manager2.Name]);
        await note.PressAsync("Home");
        await Expect(manager.Find("#mentions")).ToHaveCountAsync(0);
        await note.PressAsync("End");
        await manager.Page.Keyboard.PressAsync("Backspace");
        await manager.Find("#mentions li").ClickAsync();
        await Expect(note).ToHaveValueAsync($"Прошу @{DemoPeople.Head.Name} посмотреть и @{DemoPeople.Manager2.Name} ");
        await Expect(note).ToBeFocusedAsync();
        await manager.PressAsync("Note_Save");
        await Eventually.BeAsync(async () => (await office.HappenedAsync()).OfType<NoteAdded>().Any(n => n.Text == $"Прошу @{DemoPeople.Head.Name} посмотреть и @{DemoPeople.Manager2.Name}"));
    }

    [Fact]
    public async Task After_a_comment_is_saved_its_form_is_empty_and_what_is_typed_next_goes_where_it_was_opened()
    {
        var deal = await office.TakenDealAsync();
        var entry = (await office.DoAsync(DemoPeople.Manager, new AddNote(new("deal", new(deal.Plain())), "Просит скидку"))).Sequence;
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}");
        await manager.FillAsync("discussed", A.Discussed);
        await manager.FillAsync("agreed", A.Agreed);
        await manager.Find(".composer .mention").SelectOptionAsync([DemoPeople.Head.Name]);
        await Expect(manager.Find("#agreed")).ToHaveValueAsync($"{A.Agreed} @{DemoPeople.Head.Name} ");
        await Expect(manager.Find(".composer .mention")).ToHaveValueAsync("");
        await Expect(manager.Find(".composer .kept")).ToHaveTextAsync(manager.T("Draft_Kept"));
        await manager.PressAsync("Comment_Save");
        await Expect(manager.Find("#agreed")).ToHaveValueAsync("");
        await Expect(manager.Find(".composer .kept")).ToHaveTextAsync("");
        await manager.PressAsync("Entry_Answer", manager.Find($"[data-entry='{entry}']"));
        await Expect(manager.Find($"#answer-{entry}")).ToBeFocusedAsync();
        await manager.Page.Keyboard.TypeAsync("сколько можно?");
        await Expect(manager.Find($"#answer-{entry}")).ToHaveValueAsync("сколько можно?");
        await Expect(manager.Find("#agreed")).ToHaveValueAsync("");
        await manager.PressAsync("Entry_Send");
        await manager.PressAsync("Entry_Edit", manager.Find(".entry-answer"));
        await Expect(manager.Find(".entry-answer textarea")).ToBeFocusedAsync();
        await Expect(manager.Find(".entry-answer textarea")).ToHaveValueAsync("сколько можно?");
        await Expect(manager.Find(".entry-words")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_breach_is_appealed_by_the_person_and_excused_by_the_head()
    {
        var breach = await office.BreachAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, "/breaches");
        await using var head = await ComeAsync(DemoPeople.Head, "/breaches");
        await manager.PressAsync("Act_AppealBreach", manager.Find($"[data-breach='{breach}']"));
        await manager.FillAsync("words", "Был на другом звонке");
        await manager.SubmitAsync();
        await Expect(head.Find($"[data-breach='{breach}']")).ToContainTextAsync("Был на другом звонке");
        await head.PressAsync("Act_ExcuseBreach", head.Find($"[data-breach='{breach}']"));
        await head.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(head.Find("[role=dialog] .field-error, [role=dialog] [id=words-error]").First).ToBeVisibleAsync();
        await head.FillAsync("words", "Проверено, звонок был");
        await head.SubmitAsync();
        await Expect(manager.Find($"[data-breach='{breach}']")).ToHaveAttributeAsync("data-state", "excused");
        await Expect(manager.Find($"[data-breach='{breach}'] button")).ToHaveCountAsync(0);
        await using var db = office.Read();
        (await db.Breaches.SingleAsync(b => b.Number == breach)).State.Should().Be(BreachState.Excused);
    }

    private Task<Person> ComeAsync(DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path);
}
