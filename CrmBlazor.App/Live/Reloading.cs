namespace CrmBlazor.App.Live;

/// <summary>One load at a time: what is asked for meanwhile is loaded once more, after.</summary>
public sealed class Reloading
{
    private bool isRunning;
    private bool isWanted;

    public async Task RunAsync(Func<Task> load)
    {
        isWanted = true;
        if (isRunning) return;
        isRunning = true;
        try
        {
            while (isWanted)
            {
                isWanted = false;
                await load();
            }
        }
        finally
        {
            isRunning = false;
        }
    }
}
