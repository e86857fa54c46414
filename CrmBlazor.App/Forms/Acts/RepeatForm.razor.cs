namespace CrmBlazor.App.Forms.Acts;

/// <summary>Every how many months, and from when.</summary>
public abstract partial class RepeatForm;
