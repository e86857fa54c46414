using System.Collections.Concurrent;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>One office for all presses, where each person has one screen; and another, where the same commands are given past the screens to learn what they do.</summary>
public sealed class PressedOffice(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DemoPerson, Person> people = new();
    private Office lesson = null!;

    public Office Office { get; private set; } = null!;

    public async Task InitializeAsync() => (Office, lesson) = (await Office.OpenLiveAsync(), await Office.OpenAsync());

    public async Task DisposeAsync()
    {
        foreach (var person in people.Values) await person.DisposeAsync();
        await Office.DisposeAsync();
        await lesson.DisposeAsync();
    }

    public async Task<Person> ComeAsync(DemoPerson who, string path)
    {
        if (people.TryGetValue(who, out var person)) await person.GoAsync(path);
        else people[who] = person = await Person.ComeAsync(chromium.Browser, Office, who, path);
        return person;
    }

    /// <summary>The first that follows the command when it is given past the screens.</summary>
    public async Task<string> FollowsAsync(Press press)
    {
        var command = await press.MakeAsync(lesson);
        var before = await lesson.HeadAsync();
        await lesson.DoAsync(press.By, command);
        return (await DoneAsync(lesson, press.By, before))[0];
    }

    /// <summary>What somebody has done in this office since.</summary>
    public Task<IReadOnlyList<string>> DoneAsync(DemoPerson by, long since) => DoneAsync(Office, by, since);

    private static async Task<IReadOnlyList<string>> DoneAsync(Office office, DemoPerson by, long since)
    {
        var id = await office.IdOfAsync(by);
        return [.. (await office.HappenedAsync(since)).Where(e => e.Stamp.By == id).Select(NameOf)];
    }

    /// <summary>Which setting, where one was changed: they all leave the same event.</summary>
    private static string NameOf(DomainEvent happening) => happening is OfficeSettingChanged changed ? $"{changed.GetType().Name} {changed.Setting}" : happening.GetType().Name;
}
