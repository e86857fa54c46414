using CrmBlazor.App.Features.Payments;
using CrmBlazor.Domain.Statements;

namespace CrmBlazor.Tests.Features.Payments;

public class StatementsReducerTests
{
    private static readonly OperationQuery Waiting = new(OperationState.Waiting);
    private static readonly Guid Statement = Guid.NewGuid();

    [Fact]
    public void Another_tab_begins_empty_and_another_page_of_the_same_does_not()
    {
        var shown = Loaded();
        StatementsReducers.OnOpened(shown, new(Waiting with { Page = 2 }, null)).List.Should().BeSameAs(shown.List);
        StatementsReducers.OnOpened(shown, new(new(OperationState.Aside), null)).List.Should().BeNull();
    }

    [Fact]
    public void What_comes_late_for_another_question_is_left_out()
    {
        var asked = StatementsReducers.OnOpened(new(), new(Waiting, Statement));
        StatementsReducers.OnOperations(asked, new(new(OperationState.Posted), new([], 5), 1)).Should().BeSameAs(asked);
        StatementsReducers.OnPreview(asked, new(Guid.NewGuid(), null)).Should().BeSameAs(asked);
    }

    [Fact]
    public void A_statement_that_is_not_there_is_told() => StatementsReducers.OnPreview(StatementsReducers.OnOpened(new(), new(Waiting, Statement)), new(Statement, null)).IsMissing.Should().BeTrue();

    [Fact]
    public void Whoever_leaves_keeps_nothing()
    {
        StatementsReducers.OnLeft(Loaded(), new()).Should().Be(new StatementsState());
        var gone = new StatementsState();
        StatementsReducers.OnLeft(gone, new()).Should().BeSameAs(gone);
    }

    private static StatementsState Loaded() => StatementsReducers.OnOperations(StatementsReducers.OnOpened(new(), new(Waiting, null)), new(Waiting, new([], 3), 3));
}
