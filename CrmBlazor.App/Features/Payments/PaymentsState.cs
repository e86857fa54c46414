using System.Collections.Immutable;
using CrmBlazor.Domain.Common;
using Fluxor;

namespace CrmBlazor.App.Features.Payments;

/// <summary>The «Оплата» channel as one member has it open: the log read aloud, and the notices that stand in it.</summary>
/// <param name="Feed">Messages and notices, oldest first; nothing while they load.</param>
/// <param name="Notices">By number, as they are now.</param>
/// <param name="Chosen">The notice in the panel. It changes by the viewer's hand alone, so that no press meets another notice than the one he read.</param>
[FeatureState]
public sealed record PaymentsState(bool IsOpen, int Limit, ImmutableList<DomainEvent>? Feed, bool HasMore, ImmutableDictionary<int, PaymentView> Notices, int? Chosen, string? Failed)
{
    public const int FirstLines = 100;

    public PaymentsState() : this(false, FirstLines, null, false, ImmutableDictionary<int, PaymentView>.Empty, null, null) { }

    /// <summary>Those that wait, the oldest first.</summary>
    public IReadOnlyList<PaymentView> Queue => [.. Notices.Values.Where(n => n.IsWaiting).OrderBy(n => n.Number)];

    public PaymentView? Open => Chosen is { } number ? Notices.GetValueOrDefault(number) : null;
}

public sealed record PaymentsOpened;

public sealed record EarlierWanted;

public sealed record ChannelLoaded(ImmutableList<DomainEvent> Feed, bool HasMore, IReadOnlyList<PaymentView> Notices);

/// <summary>Notices as they are now.</summary>
public sealed record NoticesRead(IReadOnlyList<PaymentView> Notices);

public sealed record NoticeChosen(int? Number);

public sealed record PaymentsFailed(string Told);

public sealed record PaymentsClosed;
