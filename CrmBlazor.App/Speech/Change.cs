using System.Globalization;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Speech;

/// <summary>A field of a record as it was and as it became.</summary>
/// <param name="Field">Its name on the wire.</param>
/// <param name="Form">How its values are said: user, deadline, number, days, names, or nothing.</param>
/// <param name="Called">The word for it, where another record's field of that name is called otherwise.</param>
public sealed record Change(string Field, object? Was, object? Now, string Form = "", string? Called = null)
{
    /// <summary>What an event changed and its sentence does not tell; nothing of an event that is older than the keeping of former values.</summary>
    public static IReadOnlyList<Change> Of(DomainEvent happening) => [.. All(happening).Where(c => !Equals(c.Was, c.Now))];

    private static IEnumerable<Change> All(DomainEvent happening) => happening switch
    {
        LeadEdited lead => lead.Fields.Select(f => new Change(f, OfLead(f, lead.Was?.GetValueOrDefault(f)), OfLead(f, lead.Now?.GetValueOrDefault(f)), f is "source" ? "Source" : "", f is "name" ? "callerName" : null)),
        IFieldChanges told => told.Fields.Select(f => new Change(f, told.Was?.GetValueOrDefault(f), told.Now?.GetValueOrDefault(f))),
        OfficeSettingChanged { Was: { } was, Now: { } now } => now.Keys.Select(f => new Change(f, was.GetValueOrDefault(f), now[f], FormOf(f))),
        DealEvent deal => OfDeal(deal),
        InvoiceEvent invoice => OfInvoice(invoice),
        TaskMoved { DueWas: not null } moved => [new("assignee", moved.AssigneeWas, moved.Assignee, "user"), new("dueAt", moved.DueWas, moved.DueAt, "deadline")],
        TaskPeopleSet { CoExecutorsWere: { } workers, ObserversWere: { } watchers } set => [new("coExecutors", People(workers), People(set.CoExecutors)), new("observers", People(watchers), People(set.Observers))],
        ContactJoinedCompany { CompanyWas: { } company } joined => [new("company", company, joined.Company, "number")],
        CompanyProfiled { KindWas: { } kind } set => [new("kind", kind, set.Kind), new("sphere", set.SphereWas, set.Sphere)],
        UserRoleChanged { RoleWas: { } role } set => [new("role", role, set.Role), new("department", set.DepartmentWas, set.Department)],
        _ => [],
    };

    /// <summary>A sum is kept as on the wire, and is said as money.</summary>
    private static object? OfLead(string field, string? value) => field is "amount" && decimal.TryParse(value, CultureInfo.InvariantCulture, out var rubles) ? Money.FromRubles(rubles) : value;

    private static IEnumerable<Change> OfDeal(DealEvent happening) => happening switch
    {
        DealLinesSet { GrossWas: { } gross } set => [new("lines", set.Was, set.Now), new("gross", gross, set.Gross), new("vat", set.VatWas, set.Vat)],
        DealAssigned { Previous: { } previous } set => [new("assignee", previous, set.Manager, "user")],
        ShipmentAgreed { OnWas: { } on } set => [new("shipsOn", on, set.On), new("comment", set.NoteWas, set.Note)],
        DealCompanyLinked { CompanyWas: { } company } linked => [new("company", company, linked.Company, "number")],
        DealDelivered { OnWas: { } on } set => [new("deliveredOn", on, set.On)],
        DealRepeatSet { OnWas: { } on } set => [new("months", set.MonthsWas, set.Months), new("repeatsOn", on, set.On)],
        DealRepeatStopped { OnWas: { } on } set => [new("months", set.MonthsWas, null), new("repeatsOn", on, null)],
        _ => [],
    };

    private static IEnumerable<Change> OfInvoice(InvoiceEvent happening) => happening switch
    {
        InvoiceLinesSet { TotalWas: { } total } set => [new("lines", set.Was, set.Now), new("gross", total, set.Total), new("vat", set.VatWas, set.Vat)],
        InvoicePartiesSet { ActualWas: { } actual } set => [new("carrier", set.CarrierWas, set.Carrier, "number"), new("supplier", set.SupplierWas, set.Supplier, "number"), new("actual", actual, set.Actual)],
        InvoiceRepeatSet { OnWas: { } on } set => [new("months", set.MonthsWas, set.Months), new("repeatsOn", on, set.On)],
        InvoiceRepeatStopped { OnWas: { } on } set => [new("months", set.MonthsWas, null), new("repeatsOn", on, null)],
        _ => [],
    };

    private static string FormOf(string setting) => setting switch
    {
        "workDays" => "days",
        "requiredContactFields" => "names",
        _ => "",
    };

    private static Persons? People(IReadOnlyList<Guid> people) => people.Count == 0 ? null : new([.. people]);
}

/// <summary>Several people, equal where they are the same ones.</summary>
public sealed record Persons(IReadOnlyList<Guid> Ids)
{
    public bool Equals(Persons? other) => other is not null && Ids.ToHashSet().SetEquals(other.Ids);

    public override int GetHashCode() => Ids.Aggregate(0, (sum, id) => sum ^ id.GetHashCode());
}
