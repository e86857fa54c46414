namespace CrmBlazor.Domain.Common;

/// <summary>
/// What happened, in the past tense: the row of the log, the line of the timeline and the live message are this same record.
/// Ids and figures are ordinary properties; names, phones and free text carry <see cref="PersonalAttribute"/> and can be erased.
/// </summary>
public abstract record DomainEvent
{
    /// <summary>The record it happened to.</summary>
    public abstract Subject Subject { get; }
}

/// <param name="Kind">lead, deal, contact, company, invoice, payment, task, product, user, channel, office.</param>
public readonly record struct Subject(string Kind, Guid Id, string Number);

/// <summary>The name by which the log and the API know the event, for instance <c>deal.moved</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Personal or free text: kept in a side row, of which the chain holds a salted hash, so that it can be erased.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute;
