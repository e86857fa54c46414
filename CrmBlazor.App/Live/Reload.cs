namespace CrmBlazor.App.Live;

/// <summary>Loads one at a time: what is asked for meanwhile is loaded once more after, so that the last answer is never older than the last question.</summary>
public sealed class Reload
{
    private bool running;
    private bool again;

    public async Task RunAsync(Func<Task> load)
    {
        again = running;
        if (running) return;
        running = true;
        try
        {
            do
            {
                again = false;
                await load();
            }
            while (again);
        }
        finally
        {
            running = false;
        }
    }
}
