namespace CrmBlazor.App.Forms.Acts;

/// <summary>How and to whom a paper is sent.</summary>
public abstract partial class SendForm;
