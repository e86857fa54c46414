using System.Reflection;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Data;

/// <summary>Figures in one JSON object, personal text in another; both of every event.</summary>
public class EventJsonTests
{
    /// <summary>Text that names no person and that nobody types freely.</summary>
    private static readonly string[] Codes =
    [
        "Number", "Invoice", "FromInvoice", "DealCreated.Direction", "DealCreated.Segment", "DealCreated.ProductGroup", "DealLost.Reason", "LeadRegistered.Source", "CompanyProfiled.Sphere",
        "ProductRegistered.Name", "ProductRegistered.Unit", "DocumentIssued.Document", "OfficeSettingChanged.Setting", "ChannelMessagePosted.Channel", "Fields", "Department",
    ];

    private static readonly Type[] Events = [.. typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)];

    public static TheoryData<string> Names => [.. EventJson.Names];

    [Fact]
    public void Every_event_has_a_name_of_its_own()
    {
        Events.Should().OnlyContain(t => t.GetCustomAttribute<EventTypeAttribute>() != null);
        Events.Select(t => t.GetCustomAttribute<EventTypeAttribute>()!.Name).Should().BeEquivalentTo(EventJson.Names).And.OnlyHaveUniqueItems();
        EventJson.Names.Should().OnlyContain(n => n.Split('.').Length == 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_comes_back_as_it_went(string name)
    {
        foreach (var happening in new[] { Made(name, full: true), Made(name, full: false) })
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
        var happening = Made(name, full: true);
        EventJson.Data(happening).Should().NotContain("личное");
        (EventJson.Text(happening) is null).Should().Be(!Properties(happening.GetType()).Any(IsPersonal));
        var erased = EventJson.Read(name, EventJson.Data(happening));
        (erased.Subject, erased.Deal).Should().Be((happening.Subject, happening.Deal));
    }

    [Fact]
    public void Text_that_may_name_somebody_is_personal() =>
        Events.SelectMany(e => Properties(e).Where(p => HoldsText(p) && !IsPersonal(p) && !Codes.Contains(p.Name) && !Codes.Contains($"{e.Name}.{p.Name}")).Select(p => $"{e.Name}.{p.Name}"))
            .Should().BeEmpty();

    [Fact]
    public void A_place_in_the_log_does_not_travel_with_the_event() =>
        EventJson.Data(Made("deal.taken", full: true) with { Stamp = new(7, DateTimeOffset.UnixEpoch, Guid.NewGuid()) }).Should().NotContain("stamp").And.NotContain("subject");

    private static DomainEvent Made(string name, bool full)
    {
        var constructor = Events.Single(t => t.GetCustomAttribute<EventTypeAttribute>()!.Name == name).GetConstructors()[0];
        return (DomainEvent)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, IsOptional(p) && !full, IsPersonal(constructor.DeclaringType!.GetProperty(p.Name!)!)))]);
    }

    private static object? Value(Type type, bool missing, bool personal)
    {
        if (missing) return null;
        var text = personal ? "личное «Пётр» <b>\n" : "код";
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => text,
            var t when t == typeof(int) => 37924,
            var t when t == typeof(bool) => true,
            var t when t == typeof(Guid) => Guid.CreateVersion7(),
            var t when t == typeof(Money) => new Money(400_001),
            var t when t == typeof(DateOnly) => new DateOnly(2026, 11, 20),
            var t when t == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 20, 12, 0, 0, 123, TimeSpan.FromHours(3)),
            var t when t == typeof(TimeSpan) => TimeSpan.FromSeconds(61.5),
            var t when t == typeof(Subject) => new Subject("deal", Guid.CreateVersion7(), "37924"),
            var t when t.IsEnum => Enum.GetValues(t).GetValue(Enum.GetValues(t).Length - 1),
            var t when t == typeof(IReadOnlyList<string>) => new List<string> { "title", "comment" },
            var t when t == typeof(IReadOnlyDictionary<string, string?>) => new Dictionary<string, string?> { ["title"] = text, ["comment"] = null },
            var t => throw new NotSupportedException($"{t} in an event"),
        };
    }

    private static PropertyInfo[] Properties(Type type) => [.. type.GetProperties().Where(p => p.GetMethod!.GetBaseDefinition().DeclaringType != typeof(DomainEvent))];

    private static bool IsOptional(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable;

    private static bool IsPersonal(PropertyInfo property) => property.IsDefined(typeof(PersonalAttribute));

    private static bool HoldsText(PropertyInfo property) => property.PropertyType == typeof(string) || typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType);
}
