using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Tests.Domain.Customers;

/// <summary>A «карточка предприятия» in the layouts that clients send (B 36, B 38).</summary>
public class CompanyCardTests
{
    private const string Lines = """
        Карточка предприятия

        Полное наименование: Общество с ограниченной ответственностью «Элексис»
        Сокращённое наименование: ООО «Элексис»
        ИНН: 7899100116
        КПП: 789901001
        ОГРН: 1187899010001
        Юридический адрес: 187326, Ленинградская обл., пгт Синявино, ул. Кольцевая, д. 1
        Фактический адрес: 190000, г. Санкт-Петербург, пр. Фундаментный, д. 2
        Банк: ПАО «БАНК ЛОТКОВСКИЙ»
        БИК: 044030972
        Расчётный счёт: 40702810900000002003
        Корр. счёт: 30101810100000000972
        Генеральный директор: Берёзов Пётр Ильич
        """;

    private const string Table = """
        | Наименование организации | ООО "Элексис" |
        | ИНН/КПП | 7899100116/789901001 |
        | ОГРН | 1187899010001 |
        | Юр. адрес | 187326, Ленинградская обл., пгт Синявино, ул. Кольцевая, д. 1 |
        | Наименование банка | ПАО «БАНК ЛОТКОВСКИЙ» |
        | БИК банка | 044030972 |
        | Расчётный счёт № | 40702810900000002003 |
        | К/с | 30101810100000000972 |
        """;

    private const string Cells = """
        Сокращенное наименование
        ООО «Элексис»
        ИНН / КПП
        7899100116 / 789901001
        ОГРН
        1187899010001
        Юридический и почтовый адрес
        187326, Ленинградская обл., пгт Синявино, ул. Кольцевая, д. 1
        Наименование банка
        ПАО «БАНК ЛОТКОВСКИЙ»
        БИК
        044030972
        Р/с
        40702810900000002003
        К/с
        30101810100000000972
        """;

    private const string Sentence = """
        ООО «Элексис», ИНН 7899100116, КПП 789901001, ОГРН 1187899010001, юридический адрес: 187326, Ленинградская обл., пгт Синявино, ул. Кольцевая, д. 1, р/с 40702810900000002003 в ПАО «БАНК ЛОТКОВСКИЙ», БИК 044030972, к/с 30101810100000000972
        """;

    public static TheoryData<string> Layouts => [Lines, Table, Cells, Sentence, Lines.Replace(':', ' '), Lines.Replace(": ", "\u00A0—\u00A0"), Lines.Replace("\n", "\r\n"), Lines.Replace(": ", ":\t").Replace("ё", "е"), Lines.ToUpperInvariant()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_is_read(string text)
    {
        var card = CompanyCard.Read(text);
        (card.Inn, card.Kpp, card.Ogrn).Should().Be(("7899100116", "789901001", "1187899010001"));
        CompanyName.Key(card.Name).Should().Be("элексис");
        card.LegalAddress.Should().BeEquivalentTo("187326, Ленинградская обл., пгт Синявино, ул. Кольцевая, д. 1");
        var account = card.BankAccounts.Should().ContainSingle().Which;
        (account.Account, account.Bik, account.CorrespondentAccount).Should().Be(("40702810900000002003", "044030972", "30101810100000000972"));
        account.BankName.Should().BeEquivalentTo("ПАО «БАНК ЛОТКОВСКИЙ»");
    }

    [Fact]
    public void Numbers_are_read_with_spaces_between_their_groups()
    {
        var card = CompanyCard.Read("Расчетный счет № 4070 2810 9000 0000 2003 БИК № 044 030 972, ИНН 7899 100116");
        (card.Inn, card.BankAccounts[0].Account, card.BankAccounts[0].Bik).Should().Be(("7899100116", "40702810900000002003", "044030972"));
    }

    [Fact]
    public void A_person_in_business_is_read()
    {
        var card = CompanyCard.Read("Индивидуальный предприниматель Берёзов Пётр Ильич\nИНН 500100732259\nОГРНИП 304500116000157\nАдрес: г. Москва, ул. Песочная, 1");
        (card.Name, card.Inn, card.Kpp, card.Ogrn, card.LegalAddress).Should().Be(("Индивидуальный предприниматель Берёзов Пётр Ильич", "500100732259", null, "304500116000157", "г. Москва, ул. Песочная, 1"));
    }

    [Fact]
    public void The_banks_own_numbers_are_not_the_clients()
    {
        var card = CompanyCard.Read("Банк: ПАО «БАНК ЛОТКОВСКИЙ»\nИНН банка: 7806210729\nКПП банка 780601001\nИНН 7899100116\nКПП 789901001");
        (card.Inn, card.Kpp).Should().Be(("7899100116", "789901001"));
    }

    [Fact]
    public void A_number_whose_check_digits_are_wrong_is_kept_to_be_shown() => CompanyCard.Read("ИНН 7899100117").Inn.Should().Be("7899100117");

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Добрый день! Карточка во вложении.")]
    public void A_text_without_requisites_says_nothing(string? text) => CompanyCard.Read(text).IsEmpty.Should().BeTrue();

    [Fact]
    public void What_the_card_does_not_say_stays()
    {
        var known = new CompanyDetails("ЭЛЕКСИС ООО", "7899100116", "789901001", null, CompanyKind.Both, "СПб");
        CompanyCard.Read("ИНН 7899100116\nКПП 780601001").Over(known).Should().BeEquivalentTo(known with { Kpp = "780601001" });
    }
}
