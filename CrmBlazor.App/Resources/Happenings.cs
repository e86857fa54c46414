namespace CrmBlazor.App.Resources;

/// <summary>The log read aloud: a sentence for each type of event.</summary>
public sealed class Happenings;
