using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.Domain.Statements;

/// <summary>A file of the bank: looked at as often as one likes, accepted once. The same contents are the same statement, whoever brings them.</summary>
public sealed class Statement : Entity
{
    private Statement() { }

    /// <summary>Given with the acceptance: what was only looked at needs none.</summary>
    public int? Number { get; private set; }
    public string FileName { get; private init; } = "";
    public string Sha256 { get; private init; } = "";
    public int Size { get; private init; }
    public DateOnly? From { get; private init; }
    public DateOnly? To { get; private init; }
    public IReadOnlyList<Turnover> Turnovers { get; private init; } = [];
    public Guid UploadedBy { get; private init; }
    public DateTimeOffset UploadedAt { get; private init; }
    public Guid? AcceptedBy { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    public static Statement Of(BankStatement contents, string fileName, string sha256, int size, Guid by, DateTimeOffset at) => new()
    {
        FileName = fileName,
        Sha256 = sha256,
        Size = size,
        From = contents.From,
        To = contents.To,
        Turnovers = contents.Turnovers,
        UploadedBy = by,
        UploadedAt = at,
    };

    /// <summary>What was in an earlier statement is left out: it has its row already.</summary>
    /// <param name="firstOperation">The number of its first operation; the others follow.</param>
    public IReadOnlyList<StatementOperation> Accept(int number, IReadOnlyList<OperationMatch> matches, int firstOperation, Actor actor, DateTimeOffset at)
    {
        MustWait();
        var operations = matches.Where(m => !m.IsRepeated).Select((m, i) => StatementOperation.Of(firstOperation + i, Id, m, actor, at)).ToList();
        (Number, AcceptedBy, AcceptedAt) = (number, actor.Id, at);
        Record(new StatementAccepted(Id, number, FileName, operations.Count, operations.Count(o => o.State is OperationState.Posted), operations.Count(o => o.State is OperationState.Waiting),
            matches.Count - operations.Count, Sum(Direction.In), Sum(Direction.Out)));
        return operations;

        Money Sum(Direction direction) => Money.Sum(operations.Where(o => o.Direction == direction && o.Decision is not OperationDecision.Error).Select(o => o.Sum ?? Money.Zero));
    }

    public void MustWait()
    {
        if (AcceptedAt is { } accepted) throw new AlreadyDoneException("AcceptStatement", AcceptedBy, accepted);
    }
}

/// <summary>The contents as they came, packed: a preview reads them anew, against the invoices of now.</summary>
public sealed record StatementFile(Guid StatementId, byte[] Packed);
