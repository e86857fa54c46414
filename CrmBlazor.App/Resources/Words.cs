namespace CrmBlazor.App.Resources;

/// <summary>Names of stages, statuses, roles, fields and other values of the domain.</summary>
public sealed class Words;
