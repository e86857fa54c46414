namespace CrmBlazor.Bench;

/// <summary>On what it is measured.</summary>
internal sealed record Setting(int Deals, string Engine = "SQLite", int Nodes = 1);
