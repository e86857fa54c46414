using System.Security.Claims;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Components.Authorization;

namespace CrmBlazor.App.Live;

public sealed class SessionEndedException() : Exception("The session has ended.");

/// <summary>Who sits before this circuit. His rights are those of this moment, not of his sign-in.</summary>
public sealed class Viewer(AuthenticationStateProvider authentication, OfficeBook book)
{
    private Guid id;

    /// <summary>By which session he came.</summary>
    public ClaimsPrincipal Principal { get; private set; } = new();

    public async Task ComeInAsync()
    {
        Principal = (await authentication.GetAuthenticationStateAsync()).User;
        id = Principal.UserId();
    }

    /// <summary>His session has ended: from now on there is nobody here.</summary>
    public void Leave() => id = Guid.Empty;

    /// <summary>Nobody once he is disabled, or has left.</summary>
    public User? User => book.Find(id) is { DisabledAt: null } user ? user : null;

    /// <summary>Nobody may do or see anything.</summary>
    public Actor Actor => User?.Actor ?? throw new SessionEndedException();

    public bool May<T>() where T : Data.Command => User is { } user && Data.CommandRegistry.Allows(typeof(T), user.Actor);
}
