using Bunit;
using CrmBlazor.Tests.Support;
using Fluxor;
using Fluxor.Blazor.Web;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Store;

/// <summary>A component follows the states that it holds, as long as it is on the screen.</summary>
public sealed class FollowingTests : ComponentTest
{
    public FollowingTests() => Services.AddFluxor(o => o.ScanAssemblies(typeof(Tally).Assembly)).AddScoped<Porter>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Render<StoreInitializer>();
    }

    [Fact]
    public void It_renders_anew_once_when_its_state_changes()
    {
        var board = Render<KnockBoard>();
        Dispatch(new Knock(2));
        board.Markup.Should().Be("2");
        board.RenderCount.Should().Be(2);
    }

    [Fact]
    public void A_state_that_its_base_class_holds_is_followed_too()
    {
        var board = Render<LoudKnockBoard>();
        Dispatch(new Knock(2));
        board.Markup.Should().Be("2");
    }

    [Fact]
    public void A_state_that_it_does_not_hold_does_not_concern_it()
    {
        var board = Render<KnockBoard>();
        Dispatch(new Stumble());
        board.RenderCount.Should().Be(1);
    }

    [Fact]
    public async Task One_that_left_the_screen_is_told_no_more()
    {
        var board = Render<KnockBoard>().Instance;
        await DisposeComponentsAsync();
        Dispatch(new Knock(2));
        (board.Renders, board.Heard).Should().Be((1, 0));
    }

    [Fact]
    public void One_that_waits_for_an_action_hears_it()
    {
        var board = Render<KnockBoard>();
        Dispatch(new Knock(2));
        Dispatch(new Ring());
        board.WaitForAssertion(() => board.Instance.Heard.Should().Be(1));
    }

    [Fact]
    public async Task What_an_effect_threw_and_nobody_handled_ends_the_page()
    {
        Dispatch(new Stumble());
        (await Renderer.UnhandledException.WaitAsync(TimeSpan.FromSeconds(15))).Message.Should().Be("The porter stumbled.");
    }

    private void Dispatch(object action) => Services.GetRequiredService<IDispatcher>().Dispatch(action);

    private class KnockBoard : FluxorComponent
    {
        [Inject]
        private IState<Tally> Tally { get; set; } = null!;

        public int Renders { get; private set; }

        public int Heard { get; private set; }

        protected override void OnInitialized()
        {
            base.OnInitialized();
            SubscribeToAction<Ring>(_ => Heard++);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Renders++;
            builder.AddContent(0, Tally.Value.Knocks);
        }
    }

    private sealed class LoudKnockBoard : KnockBoard;
}
