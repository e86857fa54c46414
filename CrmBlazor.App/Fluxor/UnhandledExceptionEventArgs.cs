namespace Fluxor.Exceptions;

public sealed class UnhandledExceptionEventArgs(Exception exception) : EventArgs
{
    public Exception Exception { get; } = exception;

    /// <summary>Set by whoever dealt with it.</summary>
    public bool WasHandled { get; set; }
}
