using System.Xml.Linq;
using CrmBlazor.App.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Security;

/// <summary>The framework's key ring, kept in the office's database: every node has the same, and a backup holds it.</summary>
public sealed class KeyStore(IDbContextFactory<CrmDb> factory, Writer writer) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.CreateDbContext();
        return [.. db.ProtectionKeys.Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    /// <summary>The framework asks for it at a start and every few months, and waits.</summary>
    public void StoreElement(XElement element, string friendlyName) => writer.RunAsync(async db =>
    {
        db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();
}
