using System.Text.Json.Serialization;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Forms.People;

/// <summary>A contact as it is typed, or one that exists already and was taken instead.</summary>
public class ContactTyped
{
    public int? Number { get; set; }

    /// <summary>Name of the one that was taken.</summary>
    public string? Taken { get; set; }
    public string? FullName { get; set; }
    public string? MobilePhone { get; set; }
    public string? PrivateEmail { get; set; }
    public DateOnly? BirthDate { get; set; }
    public string? Position { get; set; }

    [JsonIgnore]
    public ContactDetails Details => new(FullName, MobilePhone, PrivateEmail, BirthDate, Position);

    /// <summary>How many of the required fields are still empty.</summary>
    public int Left(IEnumerable<string> required)
    {
        var values = Details.Trimmed().ByField();
        return Number is null ? required.Count(f => values[f] is null) : 0;
    }
}
