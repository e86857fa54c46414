using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Domain.WorkingTime;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Resources;

/// <summary>What the domain means, said in the reader's language.</summary>
public sealed class VoiceTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Voice voice = shared.Office.Get<Voice>();

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    public void Every_event_is_said_without_a_gap_whole_or_erased(string language) => In(language, () =>
    {
        foreach (var name in EventJson.Names)
        {
            foreach (var happening in new[] { AnEvent.Of(name), AnEvent.Of(name, full: false), EventJson.Read(name, EventJson.Data(AnEvent.Of(name))) })
                voice.Say(happening).Should().NotBeEmpty().And.NotContainAny("{", "}", name);
        }
    });

    [Fact]
    public void The_same_obstacle_in_two_languages()
    {
        var obstacle = new Obstacle("moneyDiffers", "B 50", new Cure("OpenPayments", "2026/1"), A.Rubles(2000), A.Rubles(4000), A.Rubles(2000));
        In("en-US", () => voice.Say(obstacle).Should().Be(new ObstacleText("moneyDiffers", "B 50", "Confirmed 2,000.00\u00a0₽ of 4,000.00\u00a0₽, 2,000.00\u00a0₽ is missing", "OpenPayments", "2026/1")));
        In("ru-RU", () => voice.Say(obstacle).Text.Should().Contain("2\u00a0000,00\u00a0₽").And.Contain("4\u00a0000,00\u00a0₽"));
    }

    [Fact]
    public void Words_take_the_readers_language()
    {
        In("en-US", () => voice.Say(new DealMoved(Guid.NewGuid(), 1, Stage.Priced, Stage.Invoiced)).Should().Be("Stage changed to “Invoice sent”, was “Price quoted”"));
        In("ru-RU", () => voice.Say(new DealMoved(Guid.NewGuid(), 1, Stage.Priced, Stage.Invoiced)).Should().Contain("«Счёт выставлен»").And.Contain("«Озвучена цена»"));
        In("ru-RU", () => voice.Word(PaymentState.Waiting).Should().NotBe("PaymentState_waiting"));
    }

    [Fact]
    public void What_was_and_what_became_is_said_as_people_read_it()
    {
        In("ru-RU", () => Told(new InvoicePartiesSet(Guid.NewGuid(), "2026/1", Guid.NewGuid(), 7, 1, true, 1, 1, false)).Should().Equal("перевозчик: № 1 → № 7", "фактические стороны: нет → да"));
        In("en-US", () => Told(new DealLinesSet(Guid.NewGuid(), 1, 1, A.Rubles(700), A.Rubles(0), A.Rubles(4000), A.Rubles(0), "A", null)).Should().Equal("goods: A → ", "sum: 4,000.00\u00a0₽ → 700.00\u00a0₽"));
        In("ru-RU", () => Told(new CompanyProfiled(Guid.NewGuid(), 3, CompanyKind.Both, "Дилеры", CompanyKind.Customer, null)).Should().Equal("тип: Покупатель → Поставщик и покупатель", "сфера:  → Дилеры"));
        In("ru-RU", () => Told(new TaskPeopleSet(Guid.NewGuid(), 1, null, Guid.NewGuid(), [Guid.Empty], [], [], [], [])).Should().Equal("соисполнители:  → система"));
    }

    [Fact]
    public void The_edit_of_a_lead_names_its_caller_and_its_sum_as_people_read_them()
    {
        var edited = new LeadEdited(Guid.NewGuid(), 1, ["name", "amount", "source"], new Dictionary<string, string?> { ["name"] = null, ["amount"] = "120000.00", ["source"] = "call" },
            new Dictionary<string, string?> { ["name"] = "Зимин", ["amount"] = "1.50", ["source"] = "email" });
        In("ru-RU", () => voice.Say(edited).Should().Be("Изменён лид: имя, сумма, источник"));
        In("ru-RU", () => Told(edited).Should().Equal("имя:  → Зимин", $"сумма: {A.Rubles(120000).Text()} → {A.Rubles(1.5m).Text()}", "источник: Звонок → Почта"));
    }

    [Fact]
    public void A_company_in_a_change_is_told_by_its_name()
    {
        var edited = new ContactEdited(Guid.NewGuid(), 1, ["company"], new Dictionary<string, string?> { ["company"] = null }, new Dictionary<string, string?> { ["company"] = "13456" });
        var company = voice.Told(edited).Should().ContainSingle().Which;
        company.Should().Be(new Numbered("company", 13456));
        var change = Change.Of(edited).Single();
        voice.Say(change, now: true, new Dictionary<Numbered, string> { [company] = "ТИСОВ ООО" }).Should().Be("ТИСОВ ООО");
        voice.Say(change, now: false).Should().BeNull();
    }

    [Fact]
    public void Every_field_of_a_change_has_a_word_and_a_value()
    {
        var changes = EventJson.Names.Select(n => AnEvent.Of(n)).Where(e => e is not IFieldChanges).SelectMany(Change.Of).ToList();
        changes.Select(c => c.Field).Should().Contain(["months", "assignee"]);
        changes.Select(c => $"Name_{c.Field}").Except(ResourceFile.Of("Words", "en").Keys).Should().BeEmpty();
        In("ru-RU", () => changes.ForEach(c => (voice.Say(c, now: true) ?? voice.Say(c, now: false)).Should().NotBeNullOrEmpty().And.NotContain("CrmBlazor", c.Field)));
    }

    [Fact]
    public void What_the_settings_were_is_said_too()
    {
        var settings = OfficeSettings.Default();
        settings.SetHours(OfficeHours.Default with { Days = WorkDays.MondayToFriday, To = new(19, 0), TimeZone = "Europe/Samara" });
        settings.SetLimits(new(1, 2, 3));
        settings.SetFines(new(A.Rubles(1), A.Rubles(2), A.Rubles(3), A.Rubles(4), A.Rubles(5), A.Rubles(6)));
        settings.RequireContactFields(["fullName", "position"]);
        settings.SetStopList([]);
        settings.SetOwnMailDomains(["west.example"]);
        settings.SetFirstInvoiceNumber(7);
        var changes = settings.Happened().SelectMany(Change.Of).ToList();
        changes.Select(c => $"Name_{c.Field}").Except(ResourceFile.Of("Words", "en").Keys).Should().BeEmpty();
        In("ru-RU", () => changes.Take(2).Select(c => voice.Say(c, now: true)).Should().Equal("пн, вт, ср, чт, пт", "09:00–19:00"));
        In("en-US", () => voice.Say(changes[0], now: false).Should().Be("Mon, Tue, Wed, Thu, Fri, Sat"));
        In("ru-RU", () => voice.Say(changes.Single(c => c.Field == "requiredContactFields"), now: true).Should().Be("должность"));
    }

    private IEnumerable<string> Told(DomainEvent happening) => Change.Of(happening).Select(c => $"{voice.NameOf(c)}: {voice.Say(c, now: false)} → {voice.Say(c, now: true)}");

    [Fact]
    public void What_repeats_monthly_is_said_without_a_plural()
    {
        In("en-US", () => voice.Say(new DealRepeatSet(Guid.NewGuid(), 1, 1, new(2026, 12, 1))).Should().StartWith("Repeats every 1 mo., next on"));
        In("ru-RU", () => voice.Say(new DealRepeatSet(Guid.NewGuid(), 1, 1, new(2026, 12, 1))).Should().StartWith("Повторяется раз в 1 мес."));
    }

    /// <summary>The word stands under the name of the other one: «Иванов — ему помогает» whoever's card it is.</summary>
    [Fact]
    public void A_relation_is_read_from_the_other_side() => In("ru-RU", () => voice.Word("RelationReverse", "assistant").Should().Be("Ему помогает"));

    [Fact]
    public void That_nothing_is_linked_to_itself_is_said_of_companies_too()
    {
        In("ru-RU", () => voice.Say(new FieldFault("to", "notItself")).Should().Be("Запись не связывается сама с собой"));
        In("en-US", () => voice.Say(new FieldFault("to", "notItself")).Should().Be("A record is not linked to itself"));
    }

    [Fact]
    public void A_date_outside_its_limits_is_told_the_limits()
    {
        var fault = FieldFaults.Date("paidOn", new(1999, 12, 31), new(2020, 1, 1), new(2026, 11, 26)).Single();
        In("ru-RU", () => voice.Say(fault).Should().Be("Не раньше 1 января 2020 и не позже 26 ноября 2026"));
        In("en-US", () => voice.Say(fault).Should().Be("Not before Jan 1, 2020 and not after Nov 26, 2026"));
    }

    [Fact]
    public void A_word_that_an_administrator_added_is_shown_as_it_is() => voice.Word("Source", "pigeon").Should().Be("pigeon");

    private static void In(string language, Action act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(language), new(language));
        try
        {
            act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
