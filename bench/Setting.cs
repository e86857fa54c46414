namespace CrmBlazor.Bench;

/// <summary>On what it is measured.</summary>
internal sealed record Setting(int Deals, string Engine = Setting.Sqlite, int Nodes = 1)
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
}
