namespace CrmBlazor.Domain.Deals;

/// <summary>The ten working minutes in which a new deal must be taken (B 20, D8), with the warning before.</summary>
public sealed record ResponseClock(DateTimeOffset WarnAt, DateTimeOffset DueAt);
