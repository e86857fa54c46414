using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Leads;

/// <summary>The operator's place: the list stays in sight while a lead is read, talked about and converted. What is open stands in the address.</summary>
public sealed partial class LeadsPage
{
    [Parameter]
    public int? Number { get; set; }

    /// <summary>converted, junk, all; everything else is those that are not processed.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? New { get; set; }

    [SupplyParameterFromQuery]
    public string? Convert { get; set; }

    /// <summary>Number of the known contact whose deal it will be.</summary>
    [SupplyParameterFromQuery]
    public int? Contact { get; set; }

    /// <summary>A task with the lead is planned.</summary>
    [SupplyParameterFromQuery(Name = "plan")]
    public string? Plan { get; set; }

    [SupplyParameterFromQuery]
    public string? Junk { get; set; }

    [SupplyParameterFromQuery]
    public string? Edit { get; set; }

    /// <summary>Which part of the composer is open.</summary>
    [SupplyParameterFromQuery]
    public string? Say { get; set; }

    [Inject]
    private IState<LeadsState> Leads { get; set; } = null!;

    [Inject]
    private IState<LeadState> Lead { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    private bool May => Viewer.May<ConvertLead>();

    private LeadView? View => Lead.Value.Number == Number ? Lead.Value.View : null;

    /// <summary>What was said last, to be at hand while the deal is filled in.</summary>
    private DomainEvent? LastTalk => Lead.Value.Timeline.Events.Find(e => TimelineLines.Texts(e).Count > 0);

    private LeadStatus? Status => Show switch
    {
        "all" => null,
        "converted" => LeadStatus.Converted,
        "junk" => LeadStatus.Junk,
        _ => LeadStatus.New,
    };

    protected override void OnParametersSet()
    {
        var search = new LeadSearch(Search.OrNull(), Status, PageNumber, PageSize);
        if (!Leads.Value.IsShown || Leads.Value.Search != search) Dispatcher.Dispatch(new LeadsOpened(search));
        if (Number is { } number && Lead.Value.Number != number) Dispatcher.Dispatch(new LeadOpened(number));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new LeadsLeft());
    }

    /// <summary>A lead, or the list alone, with the list's own filter.</summary>
    private string AddressOf(int? number) => Navigation.GetUriWithQueryParameters(number is null ? "/leads" : $"/leads/{number}",
        new Dictionary<string, object?>
        {
            ["show"] = Show, ["search"] = Search, ["size"] = Size, ["page"] = Page,
            ["say"] = null, ["new"] = null, ["edit"] = null, ["junk"] = null, ["plan"] = null, ["convert"] = null, ["contact"] = null,    // what is open of this lead is not of the next
        });

    private void ShowOnly(string? show) => Go(("show", show), ("page", null));

    /// <summary>The operator still has the client on the line: the talk is logged next.</summary>
    private void RegisteredAsync(Answer answer) => Navigation.NavigateTo($"/leads/{answer.Number}");
}
