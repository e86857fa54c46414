namespace CrmBlazor.Tests.Support;

/// <summary>Lets the world's time pass where time itself is the trial: a kill at a random moment, changes spread over a minute. Never to wait for a result.</summary>
public static class Moment
{
    public static Task PassAsync(TimeSpan length) => Task.Delay(length);
}
