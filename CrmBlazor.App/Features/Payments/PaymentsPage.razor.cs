using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Features.Payments;

/// <summary>The live «Оплата»: left what members say and announce, right one notice held against its invoice. The keys are the browser's, the decisions ours.</summary>
public sealed partial class PaymentsPage
{
    private ElementReference root;
    private ConfirmPanel? panel;
    private DotNetObjectReference<PaymentsPage>? self;
    private IJSObjectReference? script;

    /// <summary><c>notice</c> while the form of a notice is open.</summary>
    [SupplyParameterFromQuery]
    public string? Say { get; set; }

    [Inject]
    private IState<PaymentsState> Channel { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool IsMember => Viewer.Actor.InPayments;

    private int Members => Book.Users.Count(u => u is { InPayments: true, DisabledAt: null });

    [JSInvokable]
    public async Task Confirm()
    {
        if (panel is not null) await panel.ConfirmByKeysAsync();
    }

    [JSInvokable]
    public void Reject() => panel?.AskReason();

    [JSInvokable]
    public void Step(int by) => panel?.Step(by);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<PaymentMembershipChanged>(_ => Load());
        Load();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (script is not null || !IsMember || root.Context is null) return;
        self ??= DotNetObjectReference.Create(this);
        script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/payments.js");
        await script.InvokeVoidAsync("open", root, self);
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new PaymentsClosed());
        await base.DisposeAsyncCore(disposing);
        self?.Dispose();
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private void Load() => Dispatcher.Dispatch(new PaymentsOpened());

    private void Choose(int? number) => Dispatcher.Dispatch(new NoticeChosen(number));

    private void Open(string? form) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("say", form));
}
