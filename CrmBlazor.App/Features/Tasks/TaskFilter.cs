using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>What one wants to see of one's work; it stands in the address.</summary>
public sealed record TaskFilter(string? Text = null, TaskKind? Kind = null)
{
    public MyTasks Of(MyTasks mine) => Text is null && Kind is null ? mine : new([.. mine.Open.Where(Shows)], [.. mine.Done.Where(Shows)]);

    private bool Shows(TaskRow task) => (Kind is null || task.Kind == Kind)
        && (Text is null || TextForms.SearchKey([task.Title, task.Text, task.DealTitle, task.ContactName]).Contains(TextForms.SearchKey([Text]), StringComparison.Ordinal));
}
