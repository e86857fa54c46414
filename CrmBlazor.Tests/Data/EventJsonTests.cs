using System.Reflection;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Data;

/// <summary>Figures in one JSON object, personal text in another; both of every event.</summary>
public class EventJsonTests
{
    /// <summary>Text that names no person and that nobody types freely.</summary>
    private static readonly string[] Codes =
    [
        "Number", "Invoice", "FromInvoice", "DealCreated.Direction", "DealCreated.Segment", "DealCreated.ProductGroup", "DealLost.Reason", "LeadRegistered.Source", "CompanyProfiled.Sphere", "CompanyProfiled.SphereWas", "DealLinesSet.Was", "DealLinesSet.Now", "InvoiceLinesSet.Was", "InvoiceLinesSet.Now", "DepartmentWas",
        "ProductRegistered.Name", "ProductRegistered.Unit", "ProductEdited.Name", "ProductEdited.Was", "ProductEdited.Now", "ProductPriced.Name", "ProductArchived.Name", "ProductRestored.Name", "SectionMoved.From", "SectionMoved.To", "DocumentIssued.Document", "OfficeSettingChanged.Setting", "OfficeSettingChanged.Was", "OfficeSettingChanged.Now", "ListExported.List", "ChannelMessagePosted.Channel", "Fields", "Invoices", "Department", "BreachRecorded.Evidence",
        "Card", "CardNumber", "OtherKind", "Other", "Paper", "InvoiceCopied.Source",
    ];

    public static TheoryData<string> Names => [.. EventJson.Names];

    [Fact]
    public void Every_event_has_a_name_of_its_own()
    {
        AnEvent.Types.Should().OnlyContain(t => t.GetCustomAttribute<EventTypeAttribute>() != null);
        AnEvent.Types.Select(t => t.GetCustomAttribute<EventTypeAttribute>()!.Name).Should().BeEquivalentTo(EventJson.Names).And.OnlyHaveUniqueItems();
        EventJson.Names.Should().OnlyContain(n => n.Split('.').Length == 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_comes_back_as_it_went(string name)
    {
        foreach (var happening in new[] { AnEvent.Of(name), AnEvent.Of(name, full: false) })
        {
            var back = EventJson.Read(name, EventJson.Whole(EventJson.Data(happening), EventJson.Text(happening)));
            back.Should().BeEquivalentTo(happening, o => o.RespectingRuntimeTypes());
            (back.GetType(), EventJson.NameOf(back), back.Subject, back.Deal).Should().Be((happening.GetType(), name, happening.Subject, happening.Deal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_personal_is_not_among_the_figures_and_can_be_missing(string name)
    {
        var happening = AnEvent.Of(name);
        EventJson.Data(happening).Should().NotContain(AnEvent.Personal);
        (EventJson.Text(happening) is null).Should().Be(!Properties(happening.GetType()).Any(IsPersonal));
        var erased = EventJson.Read(name, EventJson.Data(happening));
        (erased.Subject, erased.Deal).Should().Be((happening.Subject, happening.Deal));
    }

    [Theory]
    [InlineData("deal.linesSet", """{"dealId":"019ac000-0000-7000-8000-000000000001","number":37924,"lines":2,"gross":4000,"vat":721.31}""")]
    [InlineData("invoice.linesSet", """{"invoiceId":"019ac000-0000-7000-8000-000000000001","number":"2026/1","dealId":"019ac000-0000-7000-8000-000000000002","total":4000,"vat":721.31}""")]
    [InlineData("invoice.partiesSet", """{"invoiceId":"019ac000-0000-7000-8000-000000000001","number":"2026/1","dealId":"019ac000-0000-7000-8000-000000000002","carrier":1,"supplier":7,"actual":true}""")]
    [InlineData("company.profiled", """{"companyId":"019ac000-0000-7000-8000-000000000001","number":3,"kind":"both","sphere":"Дилеры"}""")]
    [InlineData("task.moved", """{"taskId":"019ac000-0000-7000-8000-000000000001","number":1,"assignee":"019ac000-0000-7000-8000-000000000002","dueAt":"2026-11-20T12:00:00+03:00"}""")]
    [InlineData("task.peopleSet", """{"taskId":"019ac000-0000-7000-8000-000000000001","number":1,"assignee":"019ac000-0000-7000-8000-000000000002","coExecutors":[],"observers":[],"added":[]}""")]
    [InlineData("office.settingChanged", """{"officeId":"019ac000-0000-7000-8000-000000000001","setting":"fines"}""")]
    [InlineData("user.roleChanged", """{"userId":"019ac000-0000-7000-8000-000000000001","number":1,"role":"manager","department":"Продажи"}""")]
    public void An_event_of_before_former_values_were_kept_is_read_and_tells_none(string name, string data) => Change.Of(EventJson.Read(name, data)).Should().BeEmpty();

    [Fact]
    public void Text_that_may_name_somebody_is_personal() =>
        AnEvent.Types.SelectMany(e => Properties(e).Where(p => HoldsText(p) && !IsPersonal(p) && !Codes.Contains(p.Name) && !Codes.Contains($"{e.Name}.{p.Name}")).Select(p => $"{e.Name}.{p.Name}"))
            .Should().BeEmpty();

    [Fact]
    public void A_place_in_the_log_does_not_travel_with_the_event() =>
        EventJson.Data(AnEvent.Of("deal.taken") with { Stamp = new(7, DateTimeOffset.UnixEpoch, Guid.NewGuid()) }).Should().NotContain("stamp").And.NotContain("subject");

    private static PropertyInfo[] Properties(Type type) => [.. type.GetProperties().Where(p => p.GetMethod!.GetBaseDefinition().DeclaringType != typeof(DomainEvent))];

    private static bool IsPersonal(PropertyInfo property) => property.IsDefined(typeof(PersonalAttribute));

    private static bool HoldsText(PropertyInfo property) => property.PropertyType == typeof(string) || (typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(IReadOnlyList<Guid>) && property.PropertyType != typeof(IReadOnlyList<int>));
}
