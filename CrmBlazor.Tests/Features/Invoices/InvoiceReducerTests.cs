using CrmBlazor.App.Components;
using CrmBlazor.App.Features.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Invoices.InvoiceReducers;

namespace CrmBlazor.Tests.Features.Invoices;

public class InvoiceReducerTests
{
    private static readonly InvoiceView View = AView.Of<InvoiceView>() with { Id = Guid.CreateVersion7(), Number = "2026/7" };
    private static readonly TimelineLog Log = TimelineLog.Empty.With(Announced(View.Id, 5));
    private static readonly InvoiceState Shown = OnLoaded(OnOpened(new(), new(View.Number)), new(View, Log));

    [Fact]
    public void An_invoice_that_is_opened_is_empty_until_it_comes()
    {
        (Shown.View, Shown.Timeline).Should().Be((View, Log));
        OnOpened(Shown, new("2026/8")).Should().Be(new InvoiceState("2026/8", null, TimelineLog.Empty, false, null));
    }

    [Fact]
    public void An_invoice_that_is_loaded_anew_stays_on_the_screen() => OnOpened(Shown, new(View.Number)).Should().Be(Shown);

    [Fact]
    public void What_comes_of_an_invoice_that_was_left_is_not_shown()
    {
        var other = OnOpened(Shown, new("2026/8"));
        OnLoaded(other, new(View, Log)).Should().BeSameAs(other);
        OnRefreshed(other, new(View)).Should().BeSameAs(other);
        OnMissing(other, new(View.Number)).Should().BeSameAs(other);
    }

    [Fact]
    public void An_invoice_as_it_is_now_keeps_its_timeline()
    {
        var now = View with { Version = 2 };
        OnRefreshed(Shown, new(now)).Should().Be(Shown with { View = now });
    }

    [Fact]
    public void An_invoice_that_nobody_may_see_says_so_until_it_is_asked_for_again()
    {
        var missing = OnMissing(Shown, new(View.Number));
        (missing.View, missing.IsMissing).Should().Be((null, true));
        OnOpened(missing, new(View.Number)).IsMissing.Should().BeFalse();
    }

    [Fact]
    public void A_failed_loading_keeps_what_was_there_and_says_so()
    {
        var failed = OnFailed(Shown, new("Сообщите номер 1"));
        failed.Should().Be(Shown with { Failed = "Сообщите номер 1" });
        OnLoaded(failed, new(View, Log)).Failed.Should().BeNull();
        OnFailed(new(), new("")).Failed.Should().BeNull("nothing is on the screen");
    }

    [Fact]
    public void Its_money_stands_on_top_of_the_timeline_once()
    {
        var told = OnHappening(Shown, Announced(View.Id, 6));
        told.Timeline.Events.Select(e => e.Stamp.Sequence).Should().Equal(6, 5);
        OnHappening(told, Announced(View.Id, 6)).Should().BeSameAs(told);
        OnHappening(told, Announced(Guid.CreateVersion7(), 7)).Should().BeSameAs(told, "it is another invoice of the deal");
    }

    [Fact]
    public void Leaving_the_page_forgets_the_invoice() => OnClosed(Shown, new()).Should().Be(new InvoiceState());

    private static PaymentAnnounced Announced(Guid invoice, long sequence) =>
        new PaymentAnnounced(Guid.CreateVersion7(), 24, invoice, "2026/7", Guid.CreateVersion7(), A.Rubles(4000), Desk.Today, null, null) { Stamp = new(sequence, Desk.Noon, Guid.Empty) };
}
