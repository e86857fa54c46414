namespace CrmBlazor.App.Resources;

/// <summary>What is in the way, in the words of the regulation; cures and faults of fields.</summary>
public sealed class Rules;
