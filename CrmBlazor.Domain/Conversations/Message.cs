using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Conversations;

public enum Channel { Email, Chat, Sms, Messenger }

/// <summary>A letter or message as it is logged.</summary>
public sealed record Message(Direction Direction, Channel Channel, string Text)
{
    public const int Length = 4000;

    /// <summary>Colleagues who are called in its text.</summary>
    public IReadOnlyList<Guid>? Mentions { get; init; }

    public void MustBeSound() => FieldFaults.None(
        FieldFaults.When(!Enum.IsDefined(Direction), "direction", "unknown"),
        FieldFaults.When(!Enum.IsDefined(Channel), "channel", "unknown"),
        FieldFaults.Text("text", Text, Length, required: true));

    public MessageLogged Logged(Subject about, Guid? deal) => new(about, deal, Direction, Channel, Text.Trim(), Mentions);
}
