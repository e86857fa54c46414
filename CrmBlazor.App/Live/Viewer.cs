using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Components.Authorization;

namespace CrmBlazor.App.Live;

/// <summary>Who sits before this circuit. His rights are those of this moment, not of his sign-in.</summary>
public sealed class Viewer(AuthenticationStateProvider authentication, OfficeBook book)
{
    private Guid id;

    public async Task ComeInAsync() => id = (await authentication.GetAuthenticationStateAsync()).User.UserId();

    /// <summary>Nobody once he is disabled.</summary>
    public User? User => book.Find(id) is { DisabledAt: null } user ? user : null;

    /// <summary>Sees nothing once he is disabled.</summary>
    public Actor Actor => User?.Actor ?? new Actor(id, Role.Admin, "", InPayments: false);

    public bool May<T>() where T : Data.Command => User is { } user && Data.CommandRegistry.Allows(typeof(T), user.Actor);
}
