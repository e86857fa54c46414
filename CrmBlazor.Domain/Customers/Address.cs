using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

public enum AddressKind { Legal, Actual, Delivery, Postal }

/// <summary>Where a person or a company is found, written to or delivered to.</summary>
public sealed record Address(AddressKind Kind, string Text)
{
    public const int Length = 500;
    public const int Most = 20;

    public Address Trimmed() => this with { Text = (Text ?? "").Trim() };

    public override string ToString() => Text;

    /// <summary>All of them in a line, for the eye.</summary>
    public static string? Summary(IReadOnlyList<Address> addresses) => addresses.Count == 0 ? null : string.Join("; ", addresses.Select(a => $"{a.Kind.Plain()}: {a.Text}"));

    public static IEnumerable<FieldFault> Faults(IReadOnlyList<Address> addresses) =>
    [
        .. FieldFaults.When(addresses.Count > Most, "addresses", "tooMany", Most),
        .. addresses.SelectMany((a, i) => FieldFaults.When(!Enum.IsDefined(a.Kind), $"addresses[{i}].kind", "unknown").Concat(FieldFaults.Text($"addresses[{i}].text", a.Text, Length, required: true))),
    ];
}
