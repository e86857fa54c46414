using System.Text.Json.Serialization;

namespace CrmBlazor.Domain.Common;

/// <summary>
/// What happened, in the past tense: the row of the log, the line of the timeline, the live message and the action of the screens are this same record.
/// Ids and figures are ordinary properties; names, phones and free text carry <see cref="PersonalAttribute"/> and can be erased.
/// </summary>
public abstract record DomainEvent
{
    /// <summary>The record it happened to.</summary>
    [JsonIgnore]
    public abstract Subject Subject { get; }

    /// <summary>The deal in whose timeline it stands, and whose viewers may see it.</summary>
    [JsonIgnore]
    public virtual Guid? Deal => null;

    /// <summary>Its place in the log: set when it is read from there.</summary>
    [JsonIgnore]
    public Stamp Stamp { get; init; }
}

/// <summary>Where, when and by whom. The office itself is <see cref="Guid.Empty"/>.</summary>
public readonly record struct Stamp(long Sequence, DateTimeOffset At, Guid By);

/// <param name="Kind">lead, deal, contact, company, invoice, payment, advance, statement, operation, task, product, section, user, channel, contract, contractTemplate, office.</param>
public readonly record struct Subject(string Kind, Guid Id, string Number)
{
    public Subject(string kind, Guid id, int number) : this(kind, id, number.Plain()) { }
}

/// <summary>The name by which the log and the API know the event, for instance <c>deal.moved</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Personal or free text: kept in a side row, of which the chain holds a salted hash, so that it can be erased.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute;
