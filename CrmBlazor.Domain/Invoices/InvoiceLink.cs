using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Invoices;

/// <summary>A secret address at which the client reads his invoice without an account. Only the hash of its key is kept.</summary>
public sealed class InvoiceLink : Entity
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(60);

    /// <summary>Looks within this time are one in the log.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    private InvoiceLink() { }

    public byte[] KeyHash { get; private init; } = [];
    public Guid InvoiceId { get; private init; }
    public string InvoiceNumber { get; private init; } = "";
    public Guid DealId { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }
    public Guid MadeBy { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int Views { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>What is told of it is that the invoice is sent.</summary>
    public static InvoiceLink Make(byte[] keyHash, Invoice invoice, Actor actor, DateTimeOffset at) =>
        new() { KeyHash = keyHash, InvoiceId = invoice.Id, InvoiceNumber = invoice.Number, DealId = invoice.DealId, MadeAt = at, MadeBy = actor.Id, ExpiresAt = at + Life };

    public bool IsOpen(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    /// <summary>It opens nothing more.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    public void See(DateTimeOffset at)
    {
        if (!IsOpen(at)) throw new NotFoundException("invoice", "");
        if (SeenAt is null || at - SeenAt >= Quiet) Record(new InvoiceSeen(InvoiceId, InvoiceNumber, DealId));
        (Views, SeenAt) = (Views + 1, at);
    }
}
