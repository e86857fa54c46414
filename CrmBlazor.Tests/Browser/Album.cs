using Microsoft.Playwright;

namespace CrmBlazor.Tests.Browser;

/// <summary>The pictures of the guides and the README, taken on the way when <c>ALBUM</c> names a folder for them.</summary>
public static class Album
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ALBUM");

    public static async Task TakeAsync(Person person, string name, string language)
    {
        if (Folder is not null) await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.{language}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
