using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Papers;

/// <summary>The office's own forms.</summary>
public abstract record ContractTemplateEvent(Guid TemplateId, int Number) : DomainEvent
{
    public override Subject Subject => new("contractTemplate", TemplateId, Number);
}

[EventType("contractTemplate.added")]
public sealed record ContractTemplateAdded(Guid TemplateId, int Number, [property: Personal] string Name) : ContractTemplateEvent(TemplateId, Number);

[EventType("contractTemplate.retired")]
public sealed record ContractTemplateRetired(Guid TemplateId, int Number, [property: Personal] string Name) : ContractTemplateEvent(TemplateId, Number);

/// <param name="File">Number of its file.</param>
[EventType("contract.made")]
public sealed record ContractMade(Guid ContractId, string Number, Guid DealId, int DealNumber, int File) : DomainEvent
{
    public override Subject Subject => new("contract", ContractId, Number);
    public override Guid? Deal => DealId;
}
