using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Playwright;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>How one command is given at the screen. Records and the person are the example's, unless the command's own <see cref="MakeAsync"/> brings what also the other may see.</summary>
/// <param name="Without">Whose role may not: he looks at the same page and has no such button.</param>
/// <param name="AtAsync">The page.</param>
/// <param name="Look">What both do to see where the button would be.</param>
/// <param name="Button">What begins it.</param>
/// <param name="DoAsync">The press, to the end.</param>
public sealed record Press(string Command, DemoPerson Without, Func<Office, Command, Task<string>> AtAsync, Func<Person, Command, ILocator> Button, Func<Person, Command, ILocator, Task> DoAsync,
    Func<Office, Task<Command>> MakeAsync, Func<Person, Command, Task>? Look = null)
{
    public DemoPerson By => Examples.All[Command].Who;
}

/// <summary>The presses of one area, written down one after another.</summary>
public abstract class PressList
{
    private readonly List<Press> presses = [];

    public IReadOnlyList<Press> All => presses;

    /// <summary>One press does it.</summary>
    protected static Task Once(Person by, Command command, ILocator button) => button.ClickAsync();

    /// <summary>A dialog opens, and is filled and sent.</summary>
    protected static async Task Form(Person by, Command command, ILocator button)
    {
        await button.ClickAsync();
        await by.FillAsync(command);
        await by.SubmitAsync();
    }

    protected void Add<T>(DemoPerson without, Func<T, string> at, string button, Func<Person, T, ILocator, Task> how, Func<Office, Task<T>>? make = null) where T : Command =>
        Add(without, at, (p, _) => p.Find(button), how, make);

    protected void Add<T>(DemoPerson without, Func<T, string> at, Func<Person, T, ILocator> button, Func<Person, T, ILocator, Task> how, Func<Office, Task<T>>? make = null,
        Func<Person, T, Task>? look = null) where T : Command => Add(without, (_, c) => Task.FromResult(at(c)), button, how, make, look);

    protected void Add<T>(DemoPerson without, Func<Office, T, Task<string>> at, Func<Person, T, ILocator> button, Func<Person, T, ILocator, Task> how, Func<Office, Task<T>>? make = null,
        Func<Person, T, Task>? look = null) where T : Command =>
        presses.Add(new(typeof(T).Name, without, (o, c) => at(o, (T)c), (p, c) => button(p, (T)c), (p, c, b) => how(p, (T)c, b), make is null ? Examples.All[typeof(T).Name].MakeAsync : async o => await make(o),
            look is null ? null : (p, c) => look(p, (T)c)));
}
