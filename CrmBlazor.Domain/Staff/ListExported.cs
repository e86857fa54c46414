using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Staff;

/// <summary>Somebody took a list out as a file: the administrator sees who carries the clients away.</summary>
/// <param name="List">Name of the list, for instance <c>contacts</c>.</param>
[EventType("list.exported")]
public sealed record ListExported(Guid Person, int Number, string List) : DomainEvent
{
    public override Subject Subject => new("user", Person, Number);
}
