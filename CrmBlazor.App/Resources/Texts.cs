namespace CrmBlazor.App.Resources;

/// <summary>What stands on the screens.</summary>
public sealed class Texts;
