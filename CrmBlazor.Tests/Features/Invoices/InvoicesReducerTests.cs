using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Invoices;
using static CrmBlazor.App.Features.Invoices.InvoicesReducers;

namespace CrmBlazor.Tests.Features.Invoices;

public class InvoicesReducerTests
{
    private static readonly InvoiceSearch North = new("север", Page: 2);
    private static readonly Paged<InvoiceRow> List = new([], 7);
    private static readonly ShipmentRow[] Shipments = [];
    private static readonly PaperRow[] Papers = [];
    private static readonly InvoicesState Shown = OnLoaded(OnOpened(new(), new(North)), new(North, List, Shipments, Papers));

    [Fact]
    public void What_was_looked_for_is_shown_below_what_waits() => Shown.Should().Be(new InvoicesState(North, List, Shipments, Papers, null));

    [Fact]
    public void While_another_list_loads_the_one_at_hand_stays() => OnOpened(Shown, new(new())).Should().Be(Shown with { Search = new() });

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Shown, new(North with { Page = 1 }, new([], 1), [], [])).Should().BeSameAs(Shown);

    [Fact]
    public void A_failed_loading_keeps_what_was_there_and_says_so()
    {
        var failed = OnFailed(Shown, new("Сообщите номер 1"));
        failed.Should().Be(Shown with { Failed = "Сообщите номер 1" });
        OnLoaded(failed, new(North, List, Shipments, Papers)).Should().Be(Shown);
        OnOpened(failed, new(North)).Should().Be(Shown);
    }

    [Fact]
    public void What_comes_after_the_page_was_left_is_not_kept()
    {
        var left = OnClosed(Shown, new());
        left.Should().Be(new InvoicesState());
        OnLoaded(left, new(North, List, Shipments, Papers)).Should().BeSameAs(left);
        OnFailed(left, new("")).Should().BeSameAs(left);
        OnClosed(left, new()).Should().BeSameAs(left);
    }
}
