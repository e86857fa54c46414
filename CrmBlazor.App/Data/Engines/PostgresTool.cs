using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CrmBlazor.App.Data.Engines;

/// <summary>The programs that come with PostgreSQL; the password goes by the environment, which other users do not see.</summary>
internal static class PostgresTool
{
    public static async Task RunAsync(string tool, string connectionString, IReadOnlyList<string> arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(tool, [$"--host={server.Host}", $"--port={server.Port.ToString(CultureInfo.InvariantCulture)}", $"--username={server.Username}", $"--dbname={server.Database}", .. arguments]) { RedirectStandardError = true };
        start.Environment["PGPASSWORD"] = server.Password;
        start.Environment["PGSSLMODE"] = server.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() };
        if (server.RootCertificate is { } root) start.Environment["PGSSLROOTCERT"] = root;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start");
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool}: {told.Trim()}");
    }
}
