using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrmBlazor.App.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Security;

/// <summary>
/// The keys that protect second factors and cookies of forms: the same on every node, encrypted at rest by the certificate of <c>Security:KeyCertificate</c>.
/// Without it nothing opens outside Development; and where it is another than the keys were encrypted by, no new ones are made in silence.
/// </summary>
public sealed class KeyRing(IKeyManager keys, IDataProtectionProvider protection, IDbContextFactory<CrmDb> factory, IConfiguration configuration, IHostEnvironment environment)
{
    private const string Certificate = "Security:KeyCertificate";

    /// <summary>Once the database is open: all keys can be read, and there is one. Where second factors wait for keys that are not here, none is made.</summary>
    public async Task OpenAsync()
    {
        if (!environment.IsDevelopment() && string.IsNullOrEmpty(configuration[Certificate]))
            throw new InvalidOperationException($"{Certificate} names no certificate to encrypt the keys by. Make one with: make-key FILE.pfx");
        await using (var db = factory.CreateDbContext())
        {
            if (!await db.ProtectionKeys.AnyAsync() && await db.Credentials.AnyAsync(c => c.Totp != null))
                throw new InvalidOperationException("The database holds second factors and not the keys that open them. Restore it whole, or clear credentials.Totp so that people enrol anew.");
        }
        try
        {
            foreach (var key in keys.GetAllKeys()) _ = key.Descriptor;
            protection.CreateProtector("opening").Protect([]);
        }
        catch (Exception shut) when (shut is CryptographicException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The keys in the database cannot be read with the certificate of {Certificate}, nor with those of {Certificate}sBefore.", shut);
        }
    }

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyStore>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyStore>((o, store) => o.XmlRepository = store);
        var protection = services.AddDataProtection().SetApplicationName("CrmBlazor");
        if (configuration[Certificate] is not { Length: > 0 } path) return;
        var now = Load(path, configuration);
        var before = configuration.GetSection($"{Certificate}sBefore").Get<string[]>() ?? [];
        protection.ProtectKeysWithCertificate(now).UnprotectKeysWithAnyCertificate([now, .. before.Select(b => Load(b, configuration))]);
    }

    /// <summary>A new certificate, readable by its owner only.</summary>
    public static async Task MakeAsync(string path, string? password)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=CrmBlazor keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(30));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(certificate.Export(X509ContentType.Pfx, password));
    }

    private static X509Certificate2 Load(string path, IConfiguration configuration) =>
        X509CertificateLoader.LoadPkcs12FromFile(path, configuration[$"{Certificate}Password"], X509KeyStorageFlags.EphemeralKeySet);
}
