using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBlazor.App.Security;
using CrmBlazor.App.Telemetry;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>
/// The one way to change anything: may this actor, has he done it already, are the words clean, then the command, and its events into the log
/// in the same transaction. Screens, API, hub, clocks and imports all come through here.
/// </summary>
public sealed class Ledger(Writer writer, TimeProvider time, OfficeRules rules, Instruments instruments)
{
    private const int SlowRounds = 100_000;
    private static readonly PerEngine<Func<CrmDb, Guid, Task<User?>>> UserById =
        new(() => EF.CompileAsyncQuery((CrmDb db, Guid id) => db.Users.AsNoTracking().SingleOrDefault(u => u.Id == id)));

    private static readonly PerEngine<Func<CrmDb, Guid, string, Task<Operation?>>> OperationByKey =
        new(() => EF.CompileAsyncQuery((CrmDb db, Guid actor, string key) => db.Operations.AsNoTracking().SingleOrDefault(o => o.ActorId == actor && o.Key == key)));

    /// <summary>As a user, whose rights are read anew.</summary>
    /// <exception cref="ForbiddenException">The role may not, or the user is disabled.</exception>
    /// <exception cref="BadFieldsException">Fields at fault.</exception>
    /// <exception cref="RuleBrokenException">The regulation is in the way.</exception>
    /// <exception cref="NotFoundException">No such record, or not the actor's to see.</exception>
    /// <exception cref="AlreadyDoneException">Somebody was first.</exception>
    /// <exception cref="VersionConflictException">The record has moved on.</exception>
    public async Task<Answer> RunAsync(Guid user, Command command)
    {
        var order = Order.Of(command);
        try
        {
            return await DoAsync(order, async (db, log) =>
            {
                var account = await UserById.On(db)(db, user);
                if (account is null or { DisabledAt: not null }) throw new ForbiddenException("account");
                return await RunAsync(db, log, account.Actor, order, Now);
            });
        }
        catch (RuleBrokenException refused) when (command.WhenRefused(user, refused.Obstacles) is { } note)
        {
            await RunAsSystemAsync(note);
            throw;
        }
    }

    /// <summary>As the office itself: the clocks.</summary>
    public Task<Answer> RunAsSystemAsync(Command command)
    {
        var order = Order.Of(command);
        return DoAsync(order, (db, log) => RunAsync(db, log, Actor.System, order, Now));
    }

    /// <summary>As anyone and at any time: how the demo office got its history.</summary>
    public Task<Answer> RunAsync(Actor actor, Command command, DateTimeOffset at)
    {
        var order = Order.Of(command);
        return DoAsync(order, (db, log) => RunAsync(db, log, actor, order, at));
    }

    private Task<Answer> DoAsync(Order order, Func<CrmDb, Log, Task<Answer>> work) => instruments.CommandAsync(order.Command.GetType().Name, writer.RunAsync(work));

    /// <summary>Instants are kept in whole milliseconds.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<Answer> RunAsync(CrmDb db, Log log, Actor actor, Order order, DateTimeOffset at)
    {
        var (command, body, secretHash) = order;
        if (!CommandRegistry.Allows(command.GetType(), actor)) throw new ForbiddenException(command.GetType().Name);
        if (await OperationByKey.On(db)(db, actor.Id, command.Operation) is { } done) return Repeated(done, body);
        FieldFaults.None(CleanText.Faults(command));
        var context = new CommandContext(db, actor, at, rules, secretHash);
        var answer = await command.ExecuteAsync(context);
        answer = answer with { Sequence = Append(db, log, context) };
        db.Operations.Add(new Operation { ActorId = actor.Id, Key = command.Operation, BodyHash = body, Answer = JsonSerializer.Serialize(answer, Wire.Json), At = at });
        await db.SaveChangesAsync();
        return answer;
    }

    private static long Append(CrmDb db, Log log, CommandContext context)
    {
        db.ChangeTracker.DetectChanges();
        var records = db.ChangeTracker.Entries<Entity>().ToList();
        var happened = records.SelectMany(r => r.Entity.TakeEvents()).OrderBy(h => h.Turn).Select(h => h.Event).Concat(context.Happened).ToList();
        foreach (var record in records.Where(r => r.State is EntityState.Modified)) record.Entity.NextVersion();
        foreach (var happening in happened) log.Append(db, happening, context.Actor.Id, context.At);
        return log.Sequence;
    }

    private static Answer Repeated(Operation done, byte[] body) =>
        done.BodyHash.AsSpan().SequenceEqual(body) ? JsonSerializer.Deserialize<Answer>(done.Answer, Wire.Json)! : throw new BadFieldsException("Idempotency-Key", "otherBody");

    /// <summary>A command that waits its turn. What is slow on purpose, the hashes of a secret, is done before: all others wait for that turn too.</summary>
    private sealed record Order(Command Command, byte[] Body, string? SecretHash)
    {
        public static Order Of(Command command) => new(command, BodyHash(command), CommandRegistry.SecretOf(command) is { } secret ? Passwords.Hash(secret) : null);

        private static byte[] BodyHash(Command command)
        {
            var body = Encoding.UTF8.GetBytes(command.GetType().Name + JsonSerializer.Serialize(command, command.GetType(), Wire.Json));
            return CommandRegistry.HoldsSecret(command.GetType())
                ? Rfc2898DeriveBytes.Pbkdf2(body, Encoding.UTF8.GetBytes(command.Operation), SlowRounds, HashAlgorithmName.SHA512, SHA256.HashSizeInBytes)
                : SHA256.HashData(body);
        }
    }
}
