using System.Text.Json.Serialization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Data;

/// <summary>An intent in the imperative: the same record from a press, a drag, a menu, the API or an import.</summary>
public abstract record Command
{
    /// <summary>Made when the dialog opens, or the caller's Idempotency-Key: the same key of the same actor is done once.</summary>
    [JsonIgnore]
    public string Operation { get; init; } = Guid.CreateVersion7().ToString("N");

    /// <summary>What the office notes when the regulation refuses it.</summary>
    public virtual Command? WhenRefused(Guid user, IReadOnlyList<Obstacle> obstacles) => null;

    /// <summary>Loads, calls the verb of the domain, answers; what happened is collected from the records.</summary>
    public abstract Task<Answer> ExecuteAsync(CommandContext context);
}

/// <summary>A password: what is kept of the command is hashed slowly, so that nobody guesses it from there.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>The policy of a command. One without it is not registered, and the program does not start.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowedToAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Members of «Оплата» only (B 56).</summary>
    public bool InPayments { get; init; }

    public bool Allows(Actor actor) => actor.Role is Role.System || (Roles.Contains(actor.Role) && (!InPayments || actor.InPayments));
}

/// <param name="Id">Of the record that the command made or changed.</param>
/// <param name="Number">As people know it: an integer, or text such as <c>2026/1</c>.</param>
public sealed record Answer(Guid Id, object Number)
{
    /// <summary>The place in the log of the last thing that happened.</summary>
    public long Sequence { get; init; }

    /// <summary>The contact that ConvertLead made or took.</summary>
    public int? Contact { get; init; }

    /// <summary>A secret address, told with this answer and kept nowhere: the same key asked again answers without it.</summary>
    [JsonIgnore]
    public string? Link { get; init; }

    /// <summary>Worth a look, though nothing was refused.</summary>
    public IReadOnlyList<Obstacle> Warnings { get; init; } = [];
}
