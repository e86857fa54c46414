using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Requests;

/// <summary>What waits for accounting, by turn. Which form is open stands in the address, so that it survives a restart.</summary>
public sealed partial class RequestsPage
{
    private static readonly IReadOnlyList<ListColumn> Fields = [new(2, "Inn"), new(3, "Request_Asks"), new(4, "Request_Deal"), new(5, "Request_Answered"), new(6, "Request_Result"), new(7, "Reason"), new(8, "Request_Note")];
    private RequestRow? opened;

    /// <summary><c>answered</c>; everything else is what waits.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>company, product.</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>register, fulfil, decline.</summary>
    [SupplyParameterFromQuery]
    public string? Act { get; set; }

    /// <summary>The request that the form is about.</summary>
    [SupplyParameterFromQuery]
    public int? Request { get; set; }

    [Inject]
    private IState<RequestsState> Requests { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    private RequestKind? Wanted => Enum.TryParse<RequestKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private bool Answered => Show is "answered";

    /// <summary>It stays while it is typed about, even when somebody else answers it: he is told after the press.</summary>
    private RequestRow? Opened => Request is not { } number ? null
        : opened?.Number == number ? opened
        : opened = Requests.Value.List?.Items.FirstOrDefault(r => r.Number == number && r.State is RequestState.Waiting);

    protected override void OnParametersSet()
    {
        if (!Viewer.Actor.SeesRequests()) return;
        var search = RequestSearch.Of(Show, Wanted) with { Page = PageNumber, Size = PageSize };
        if (!Requests.Value.IsShown || Requests.Value.Search != search) Dispatcher.Dispatch(new RequestsOpened(search));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new RequestsLeft());
    }

    private void Open(string act, RequestRow row)
    {
        opened = row;
        Go(("act", act), ("request", row.Number));
    }

    private void Close()
    {
        opened = null;
        Go(("act", null), ("request", null));
    }
}
