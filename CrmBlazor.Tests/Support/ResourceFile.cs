using System.Xml.Linq;

namespace CrmBlazor.Tests.Support;

/// <summary>The texts of a resource file, by their keys.</summary>
public static class ResourceFile
{
    public static IReadOnlyDictionary<string, string> Of(string name, string language)
    {
        var file = Path.Combine(Repository.Root, "CrmBlazor.App", "Resources", language == "en" ? $"{name}.resx" : $"{name}.{language}.resx");
        return XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
    }
}
