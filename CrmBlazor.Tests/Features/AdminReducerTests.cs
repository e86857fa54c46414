using CrmBlazor.App.Features.Admin;
using static CrmBlazor.App.Features.Admin.AdminReducers;

namespace CrmBlazor.Tests.Features;

public class AdminReducerTests
{
    private static readonly AdminView View = new([], null!, [], []);
    private static readonly AdminState Shown = OnLoaded(OnOpened(new(), new()), new(View));

    [Fact]
    public void Accounts_and_settings_are_shown() => Shown.Should().Be(new AdminState(true, View, null));

    [Fact]
    public void A_failed_loading_keeps_what_was_there_and_says_so()
    {
        var failed = OnFailed(Shown, new("Сообщите номер 1"));
        failed.Should().Be(new AdminState(true, View, "Сообщите номер 1"));
        OnOpened(failed, new()).Failed.Should().BeNull("it is tried once more");
        OnLoaded(failed, new(View)).Should().Be(Shown);
    }

    [Fact]
    public void What_comes_after_the_page_was_left_is_not_kept()
    {
        var left = OnClosed(Shown, new());
        left.Should().Be(new AdminState());
        OnLoaded(left, new(View)).Should().BeSameAs(left);
        OnFailed(left, new("")).Should().BeSameAs(left);
        OnClosed(left, new()).Should().BeSameAs(left);
    }
}
