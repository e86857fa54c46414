namespace CrmBlazor.App.Data;

/// <summary>One event in the log. The hash covers everything here and the hash of the row before.</summary>
public sealed class LogRow
{
    public long Sequence { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid By { get; init; }
    public string Type { get; init; } = "";
    public string Kind { get; init; } = "";
    public Guid SubjectId { get; init; }
    public string SubjectNumber { get; init; } = "";
    public Guid? DealId { get; init; }

    /// <summary>JSON of ids and figures.</summary>
    public string Data { get; init; } = "";

    /// <summary>Salted hash of the personal text, which lies in <see cref="LogText"/>.</summary>
    public byte[]? TextHash { get; init; }
    public byte[] Previous { get; init; } = [];
    public byte[] Hash { get; init; } = [];
}

/// <summary>The personal part of an event. Deleting it erases the person, and the chain stays valid.</summary>
public sealed class LogText
{
    public long Sequence { get; init; }
    public byte[] Salt { get; init; } = [];
    public string Text { get; init; } = "";
}

/// <summary>How far the log reaches; locked by whoever appends.</summary>
public sealed class LogHead
{
    public int Id { get; init; } = 1;
    public long Sequence { get; set; }
    public byte[] Hash { get; set; } = [];
}

/// <summary>The next number of a kind of record, taken in the same transaction: no gaps.</summary>
public sealed class Counter
{
    public string Name { get; init; } = "";
    public int Next { get; set; }
}

/// <summary>An answer that is given again to the same key of the same actor.</summary>
public sealed class Operation
{
    public Guid ActorId { get; init; }
    public string Key { get; init; } = "";
    public byte[] BodyHash { get; init; } = [];
    public string Answer { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Password and second factor of a user, apart from what others may see of him.</summary>
public sealed class Credential
{
    public Guid UserId { get; init; }
    public string PasswordHash { get; set; } = "";

    /// <summary>Encrypted; none until the user has enrolled.</summary>
    public string? Totp { get; set; }

    /// <summary>The last accepted time step: a code counts once.</summary>
    public long TotpStep { get; set; }
}

public enum SessionKind { Browser, Api, Recovery, Calendar }

/// <summary>A signed-in browser, an API token or a recovery link. Only the SHA-256 of its 256-bit key is kept.</summary>
public sealed class Session
{
    public byte[] KeyHash { get; init; } = [];
    public Guid UserId { get; init; }
    public SessionKind Kind { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A key that protects cookies of forms and second factors, as the framework writes it; encrypted by the office's certificate.</summary>
public sealed class ProtectionKey
{
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";
}

/// <summary>How somebody has arranged a screen for himself; it is nobody else's business, and is not told in the log.</summary>
public sealed class Preference
{
    public Guid UserId { get; init; }
    public string Key { get; init; } = "";
    public string Text { get; set; } = "";
}

/// <summary>Somebody wants to be told of what happens to a record (B 39).</summary>
public sealed class Follow
{
    public Guid UserId { get; init; }
    public Guid SubjectId { get; init; }
}

/// <summary>What somebody has typed and not yet sent.</summary>
public sealed class Draft
{
    public Guid UserId { get; init; }
    public string Key { get; init; } = "";
    public string Text { get; set; } = "";
    public DateTimeOffset SavedAt { get; set; }
}
