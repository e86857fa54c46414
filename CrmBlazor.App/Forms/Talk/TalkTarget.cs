using CrmBlazor.App.Commands.Talks;

namespace CrmBlazor.App.Forms.Talk;

/// <summary>The record that is talked about.</summary>
/// <param name="Kind">lead, deal, contact, company.</param>
public sealed record TalkTarget(string Kind, int Number)
{
    public SubjectInput Subject => new(Kind, new(Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The part of the composer that a cure opens.</summary>
    public static string KindOf(string? cure) => cure switch { "LogCall" => "call", "LogMessage" => "message", _ => "comment" };

    public int? Lead => Kind == "lead" ? Number : null;

    public int? Deal => Kind == "deal" ? Number : null;

    public int? Contact => Kind == "contact" ? Number : null;
}
