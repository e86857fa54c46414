using CrmBlazor.Domain.Common;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Customers;

/// <summary>Chosen people are called one after another, and each result is logged (B 36).</summary>
public sealed partial class CallsPage
{
    [SupplyParameterFromQuery]
    public string? Contacts { get; set; }

    /// <summary>Who has been called.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>Who is being called.</summary>
    [SupplyParameterFromQuery]
    public int? Now { get; set; }

    [Inject]
    private IState<CallsState> Calls { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Asked => Contacts ?? "";

    private IReadOnlyList<int> Called => CallList.Numbers(Done);

    private IReadOnlyList<ContactRow> People => Calls.Value.People ?? [];

    private ContactRow? Current => People.FirstOrDefault(p => p.Number == Now) ?? People.FirstOrDefault(p => !Called.Contains(p.Number));

    protected override void OnParametersSet()
    {
        if (Calls.Value.Asked != Asked || Calls.Value.People is null) Dispatcher.Dispatch(new CallsOpened(Asked));
    }

    /// <summary>The next who has not been called, from the present one on.</summary>
    /// <param name="called">None where he was passed over.</param>
    private void Next(int? called)
    {
        IReadOnlyList<int> done = called is { } number ? [.. Called, number] : Called;
        var place = People.ToList().FindIndex(p => p == Current);
        var rest = People.Skip(place + 1).Concat(People.Take(place)).FirstOrDefault(p => !done.Contains(p.Number));
        Go(done, rest?.Number);
    }

    private void Go(IReadOnlyList<int> done, int? now) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["done"] = CallList.Text(done).OrNull(), ["now"] = now }));
}
