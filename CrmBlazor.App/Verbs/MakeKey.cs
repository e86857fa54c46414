using CrmBlazor.App.Security;

namespace CrmBlazor.App.Verbs;

/// <summary><c>make-key FILE.pfx</c>: the certificate of <c>Security:KeyCertificate</c>, under <c>Security:KeyCertificatePassword</c> where that is set.</summary>
internal static class MakeKey
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        if (order.Argument(0) is not { } path) return new(false, "which file? make-key FILE.pfx");
        if (File.Exists(path)) return new(false, $"{path} is there already, and stays");
        await KeyRing.MakeAsync(path, order.Configuration["Security:KeyCertificatePassword"]);
        return new(true, $"{path} made; keep a copy where the backups are not");
    }
}
