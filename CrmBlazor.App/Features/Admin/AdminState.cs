using Fluxor;

namespace CrmBlazor.App.Features.Admin;

/// <summary>Accounts and settings as an administrator has them open.</summary>
/// <param name="View">Nothing while they load.</param>
[FeatureState]
public sealed record AdminState(bool IsOpen, AdminView? View, string? Failed)
{
    public AdminState() : this(false, null, null) { }
}

public sealed record AdminOpened;

public sealed record AdminLoaded(AdminView View);

public sealed record AdminFailed(string Told);

public sealed record AdminClosed;
