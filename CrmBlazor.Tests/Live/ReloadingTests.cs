using CrmBlazor.App.Live;

namespace CrmBlazor.Tests.Live;

/// <summary>One load at a time, and the last one after the last wish.</summary>
public class ReloadingTests
{
    private readonly Reloading reloading = new();
    private readonly Queue<TaskCompletionSource> loads = new();
    private int begun;

    [Fact]
    public async Task What_is_asked_for_meanwhile_is_loaded_once_more_after()
    {
        var first = reloading.RunAsync(LoadAsync);
        await reloading.RunAsync(LoadAsync);
        await reloading.RunAsync(LoadAsync);
        begun.Should().Be(1);
        loads.Dequeue().SetResult();
        begun.Should().Be(2);
        loads.Dequeue().SetResult();
        await first;
        begun.Should().Be(2);
    }

    [Fact]
    public async Task After_a_load_that_failed_the_next_one_is_tried()
    {
        await reloading.Awaiting(r => r.RunAsync(() => throw new InvalidOperationException())).Should().ThrowAsync<InvalidOperationException>();
        var next = reloading.RunAsync(LoadAsync);
        loads.Dequeue().SetResult();
        await next;
        begun.Should().Be(1);
    }

    private Task LoadAsync()
    {
        begun++;
        var load = new TaskCompletionSource();
        loads.Enqueue(load);
        return load.Task;
    }
}
