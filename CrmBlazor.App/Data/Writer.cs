using System.Data.Common;
using System.Threading.Channels;
using CrmBlazor.App.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>
/// The node's one writer. It takes what waits, up to 32 jobs, into one transaction, each in a savepoint of its own:
/// a job that fails rolls back to there and harms nobody, and answers go out after the commit.
/// </summary>
public sealed partial class Writer(Database database, Doorbell doorbell, Instruments instruments, ILogger<Writer> logger) : BackgroundService
{
    private const int Batch = 32;
    private const string Savepoint = "job";
    private readonly Channel<Job> waiting = Channel.CreateUnbounded<Job>(new() { SingleReader = true });

    /// <summary>Runs the work inside the next transaction; done means durable.</summary>
    public async Task<T> RunAsync<T>(Func<CrmDb, Log, Task<T>> work)
    {
        var job = new Job(async (db, log) => await work(db, log));
        if (!waiting.Writer.TryWrite(job)) throw new OperationCanceledException("The server is stopping.");
        instruments.Queued();
        return (T)(await job.Done.Task)!;
    }

    public Task RunAsync(Func<CrmDb, Task> work) => RunAsync(async (db, _) =>
    {
        await work(db);
        return true;
    });

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Ends when the queue is closed and empty, not when the host loses patience: what was accepted is finished.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var batch = new List<Job>(Batch);
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < Batch && waiting.Reader.TryRead(out var job)) batch.Add(job);
            await CommitAsync(batch);
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Job> batch)
    {
        try
        {
            using var measured = instruments.BeginBatch(batch.Count);
            doorbell.Ring(await RunInOneTransactionAsync(batch));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            NotWritten(logger, broken, batch.Count);
            batch.ForEach(j => j.Failure = broken);
        }
        batch.ForEach(j => j.Answer());
    }

    /// <returns>How far the log reaches.</returns>
    private async Task<long> RunInOneTransactionAsync(List<Job> batch)
    {
        await using var scope = await database.BeginWriteAsync();
        var log = await Log.OpenAsync(scope.Db);
        var before = log.Sequence;
        foreach (var job in batch) await RunAsync(job, scope, log);
        if (log.Sequence != before) await log.CloseAsync(scope.Db);
        await CommitAsync(scope);
        return log.Sequence;
    }

    /// <summary>Where the line breaks just here, nobody knows whether it was written; the same key asks for it again, and it is done once.</summary>
    private static async Task CommitAsync(WriteScope scope)
    {
        try
        {
            await scope.Transaction.CommitAsync();
        }
        catch (Exception broken) when (Outage.Is(broken))
        {
            throw new UnknownOutcomeException(broken);
        }
    }

    private static async Task RunAsync(Job job, WriteScope scope, Log log)
    {
        var mark = log.Mark;
        await scope.Transaction.SaveAsync(Savepoint);
        try
        {
            job.Result = await job.Work(scope.Db, log);
            await scope.Transaction.ReleaseAsync(Savepoint);
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            job.Failure = refused;
            log.Return(mark);
            await scope.Transaction.RollbackAsync(Savepoint);
        }
        scope.Db.ChangeTracker.Clear();
    }

    [LoggerMessage(LogLevel.Error, "A batch of {Jobs} jobs was not written")]
    private static partial void NotWritten(ILogger logger, Exception broken, int jobs);

    private sealed class Job(Func<CrmDb, Log, Task<object?>> work)
    {
        public Func<CrmDb, Log, Task<object?>> Work { get; } = work;
        public TaskCompletionSource<object?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public object? Result { get; set; }
        public Exception? Failure { get; set; }

        public void Answer()
        {
            if (Failure is null) Done.SetResult(Result);
            else Done.SetException(Failure);
        }
    }
}

/// <summary>A transaction that may write, with the context that belongs to it.</summary>
public sealed record WriteScope(CrmDb Db, DbTransaction Transaction) : IAsyncDisposable
{
    /// <summary>The context stays for the next transaction, empty.</summary>
    public async ValueTask DisposeAsync()
    {
        Db.ChangeTracker.Clear();
        await Db.Database.UseTransactionAsync(null);
        await Transaction.DisposeAsync();
    }
}
