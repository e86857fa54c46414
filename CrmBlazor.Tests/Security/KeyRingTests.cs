using CrmBlazor.App.Security;
using CrmBlazor.App.Verbs;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace CrmBlazor.Tests.Security;

/// <summary>The keys lie in the office's database, encrypted by a certificate that does not.</summary>
public sealed class KeyRingTests
{
    [Fact]
    public async Task Outside_Development_nothing_opens_without_a_certificate()
    {
        var path = Certificate.Path;
        await using var office = await Office.OpenAsync(b => b.UseEnvironment("Production").UseSetting("Security:KeyCertificate", path));
        path = "";
        (await office.Invoking(o => o.RestartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*make-key*");
    }

    [Fact]
    public async Task With_another_certificate_no_new_keys_are_made_in_silence()
    {
        var (path, before) = (Certificate.Path, "");
        await using var office = await Office.OpenAsync(b =>
        {
            b.UseSetting("Security:KeyCertificate", path);
            if (before.Length > 0) b.UseSetting("Security:KeyCertificatesBefore:0", before);
        });
        var kept = office.Get<SecondFactor>().Protect("secret");
        path = await Certificate.MakeAsync();
        (await office.Invoking(o => o.RestartAsync()).Should().ThrowAsync<InvalidOperationException>()).WithMessage("*cannot be read*");
        before = Certificate.Path;
        await office.RestartAsync();
        office.Get<SecondFactor>().Unprotect(kept).Should().Be("secret", "the certificate before still opens what it has shut");
    }

    [Fact]
    public async Task A_copy_of_the_database_opens_no_second_factor()
    {
        await using var office = await Office.OpenAsync(b => b.UseSetting("Security:KeyCertificate", Certificate.Path));
        await using var db = office.Read();
        db.ProtectionKeys.Select(k => k.Xml).AsEnumerable().Should().NotBeEmpty().And.OnlyContain(xml => xml.Contains("EncryptedData") && !xml.Contains("<masterKey"));
    }

    [Fact]
    public async Task Two_nodes_open_what_the_other_has_shut()
    {
        await using var first = await Office.OpenAsync(Engine.Postgres);
        await using var second = first.Join();
        second.Get<SecondFactor>().Unprotect(first.Get<SecondFactor>().Protect("secret")).Should().Be("secret");
    }

    [Fact]
    public async Task A_certificate_is_made_for_its_owner_alone_and_never_over_another()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("crm-key").FullName, "key.pfx");
        var make = VerbList.Find(["make-key", path])!;
        (await make(new ConfigurationBuilder().Build())).Should().Be(0);
        var made = await File.ReadAllBytesAsync(path);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await make(new ConfigurationBuilder().Build())).Should().Be(1);
        (await File.ReadAllBytesAsync(path)).Should().Equal(made);
    }
}
