namespace CrmBlazor.App.Resources;

/// <summary>The regulation in our own words: the steps of the algorithm, its phases, and the rules of working.</summary>
public sealed class Steps;
