using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Features.Account;

/// <summary>Name and password, then the code of the second factor where it is required. A static page: it needs no circuit.</summary>
public sealed partial class SignInPage
{
    private string? told;
    private string? ticket;
    private string? secret;
    private string? picture;

    [SupplyParameterFromForm]
    private Entry? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private IStringLocalizer<Texts> T { get; set; } = null!;

    [Inject]
    private IStringLocalizer<Rules> Rules { get; set; } = null!;

    [Inject]
    private SignIn SignIn { get; set; } = null!;

    [Inject]
    private SignInTickets Tickets { get; set; } = null!;

    [Inject]
    private Sessions Sessions { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => Form ??= new();

    private async Task EnterAsync()
    {
        var address = SignInEndpoint.Address(Http);
        var outcome = Tickets.Open(Form!.Ticket) is { } open
            ? open.Secret is null ? await SignIn.TryCodeAsync(open.User, Form.Code, address) : await SignIn.EnrolAsync(open.User, open.Secret, Form.Code)
            : await SignIn.TryAsync(Form.Email, Form.Password, null, address);
        switch (outcome)
        {
            case SignInOutcome.Open entered: await ComeInAsync(entered.User); break;
            case SignInOutcome.CodeNeeded needed: AskCode(needed); break;
            case SignInOutcome.TooMany many: told = Rules["Refusal_tooMany", (int)Math.Ceiling(many.Wait.TotalSeconds)]; break;
            default: Refuse(); break;
        }
    }

    private async Task ComeInAsync(User user)
    {
        SessionCookie.Write(Http, await Sessions.OpenAsync(user.Id, SessionKind.Browser));
        Navigation.NavigateTo(AccountEndpoints.LocalOr(ReturnUrl, NavItem.HomeOf(user.Role)));
    }

    private void AskCode(SignInOutcome.CodeNeeded needed)
    {
        secret = needed.IsEnrolled ? null : SecondFactor.NewSecret();
        ticket = Tickets.Seal(new(needed.User.Id, secret));
        if (secret is not null) picture = QrPicture.Of(SecondFactor.Address(secret, needed.User.Email));
    }

    private void Refuse()
    {
        told = Rules["Refusal_wrongSignIn"];
        if (Tickets.Open(Form!.Ticket) is not { } open) return;
        (ticket, secret) = (Form!.Ticket, open.Secret);
    }

    public sealed class Entry
    {
        public string? Email { get; set; }
        public string? Password { get; set; }
        public string? Ticket { get; set; }
        public string? Code { get; set; }
    }
}
