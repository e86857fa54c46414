using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Papers;

/// <summary>A .docx with fields, from which contracts are made; its file is one of the office's.</summary>
public sealed class ContractTemplate : Entity
{
    public const int NameLength = 200;

    private ContractTemplate() { }

    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public int File { get; private init; }
    public Guid UploadId { get; private init; }
    public Guid AddedBy { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }
    public Guid? RetiredBy { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <param name="file">Number of its file.</param>
    public static ContractTemplate Add(int number, string name, int file, Guid upload, Actor actor, DateTimeOffset at)
    {
        var template = new ContractTemplate { Number = number, Name = name.Trim(), File = file, UploadId = upload, AddedBy = actor.Id, AddedAt = at };
        template.Record(new ContractTemplateAdded(template.Id, number, template.Name));
        return template;
    }

    public static IEnumerable<FieldFault> Faults(string name) => FieldFaults.Text("name", name, NameLength, required: true);

    /// <summary>No contract is made from it any more; those that were stay.</summary>
    public void Retire(Actor actor, DateTimeOffset at)
    {
        if (RetiredAt is { } retired) throw new AlreadyDoneException("RetireContractTemplate", RetiredBy, retired);
        (RetiredBy, RetiredAt) = (actor.Id, at);
        Record(new ContractTemplateRetired(Id, Number, Name));
    }
}
