using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CrmBlazor.App.Telemetry;

/// <summary>
/// An exception as the log may keep it: what it was and where. Its words may quote what somebody typed, or a mail server's answer with his address:
/// they stay only where they are the machine's or the database's own.
/// </summary>
public sealed class WordlessException : Exception
{
    private readonly string all;

    private WordlessException(Exception thrown) : base(Line(thrown)) => all = All(thrown);

    public static WordlessException? Of(Exception? thrown) => thrown is null ? null : thrown as WordlessException ?? new(thrown);

    public static string Words(Exception thrown) => thrown switch
    {
        PostgresException refused => string.Join(' ', new[] { refused.SqlState, refused.TableName, refused.ConstraintName }.OfType<string>()),
        SqliteException or NpgsqlException or IOException or SocketException or TimeoutException or OperationCanceledException or ObjectDisposedException or NullReferenceException => thrown.Message,
        _ => "",
    };

    public override string ToString() => all;

    private static string Line(Exception thrown) => Words(thrown) is { Length: > 0 } words ? $"{thrown.GetType().FullName}: {words}" : $"{thrown.GetType().FullName}";

    private static string All(Exception thrown)
    {
        var text = new StringBuilder();
        for (var one = thrown; one is not null; one = one.InnerException)
        {
            if (text.Length > 0) text.Append(" ---> ");
            text.AppendLine(Line(one)).AppendLine(one.StackTrace);
        }
        return text.ToString();
    }
}
