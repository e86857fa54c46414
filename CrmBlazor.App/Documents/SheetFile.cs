using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.FileProviders;

namespace CrmBlazor.App.Documents;

/// <summary>A print form as one file that needs nothing beside it: its styles and letters are inside, and a policy of its own lets nothing be run or fetched.</summary>
public sealed partial class SheetFile(IServiceScopeFactory scopes, ILoggerFactory loggers, IWebHostEnvironment environment)
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\" />";
    private static readonly string[] Sheets = ["tokens", "base", "sheet"];
    private readonly Lazy<string> styles = new(() => Styles(environment.WebRootFileProvider));

    /// <typeparam name="TForm">The print form, with a parameter <c>Sheet</c>.</typeparam>
    public async Task<string> HtmlAsync<TForm>(object sheet) where TForm : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Sheet"] = sheet });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TForm>(parameters)).ToHtmlString());
        return Around().Replace(html, "").Replace("</head>", $"{Policy}<style>{styles.Value}</style></head>", StringComparison.Ordinal);
    }

    private static string Styles(IFileProvider root)
    {
        var css = string.Concat(Sheets.Select(name => Encoding.UTF8.GetString(Read(root, $"css/{name}.css"))));
        return FontAddress().Replace(css, m => $"url(data:font/woff2;base64,{Convert.ToBase64String(Read(root, $"fonts/{m.Groups[1].Value}"))})") + ".sheet-bar { display: none; }";
    }

    private static byte[] Read(IFileProvider root, string path)
    {
        using var file = root.GetFileInfo(path).CreateReadStream();
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("<script.*?</script>|<link [^>]*>|<base [^>]*>", RegexOptions.Singleline)]
    private static partial Regex Around();

    [GeneratedRegex(@"url\(\.\./fonts/([^)]+)\)")]
    private static partial Regex FontAddress();
}
