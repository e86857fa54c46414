using CrmBlazor.Domain.Statements;

namespace CrmBlazor.Tests.Domain.Statements;

/// <summary>As payers write, and as it was agreed to be read.</summary>
public class PurposeTextTests
{
    [Theory]
    [InlineData("Оплата по счету № 2018/943 от 12.05.2018 за кольца. В т.ч. НДС (18%) 610-17", "2018/943")]
    [InlineData("Оплата счета №943 от 12.05.18", "2018/943")]
    [InlineData("по сч 943", "943")]
    [InlineData("Сч.№943 от 12.05.2018 за ЖБИ", "2018/943")]
    [InlineData("Оплата по сч. N2018/944 от 12.05.18г., в том числе НДС 18 % - 2250.00 руб.", "2018/944")]
    [InlineData("Оплата счета 2018 / 945 от 12 мая 2018 г. за плиты Сумма 37920-00", "2018/945")]
    [InlineData("Предоплата 50% по счету №2018/947", "2018/947")]
    [InlineData("Окончательный расчет по счету №2018/947", "2018/947")]
    [InlineData("Оплата по счетам №2018/949, 2018/950 и 2018/951 от 14.05.2018", "2018/949 2018/950 2018/951")]
    [InlineData("По сч.952,953 от 14.05.18", "2018/952 2018/953")]
    [InlineData("Оплата по счетам №943 от 12.05.2018, №944 от 13.05.2018 и № 945 от 14.05.2018", "2018/943 2018/944 2018/945")]
    [InlineData("Оплата по счет-договору №2018-966", "2018/966")]
    [InlineData("Оплата по счет-оферте 2018/943 от 12 мая 2018г", "2018/943")]
    [InlineData("Оплата счет на оплату №943", "943")]
    [InlineData("оплата по сч-ту №943", "943")]
    [InlineData("за кольца согл. счета N 2018/943", "2018/943")]
    [InlineData("сч 967 крошка", "967")]
    [InlineData("ОПЛАТА ПО СЧЕТУ 2018/965 ОТ 16.05.2018; СУММА 51850-00 В Т.Ч. НДС(18%) 7909-32", "2018/965")]
    [InlineData("Oплaтa пo cчeтy Nº2018/964", "2018/964")]
    [InlineData("Оплата по дог. № 15/05 от 15.05.2018, счет 2018/956", "2018/956")]
    [InlineData("Оплата за ООО \"Бордюрикс-Снаб\" по счету № 2018/954", "2018/954")]
    [InlineData("Аванс 70% по сч. 943, 944 и 945", "943 944 945")]
    [InlineData("счет-фактура № 943 от 12.05.2018", "")]
    [InlineData("р/счет 40702810900000000943", "")]
    [InlineData("комиссия за ведение счета за май / договор 943 от 01.01.2018", "")]
    [InlineData("Оплата по счету № 943/1 от 12.05.2018", "")]
    [InlineData("За ЖБИ сч № 2018 / 943", "2018/943")]
    [InlineData("оплата по договору 12/18 сч.943", "943")]
    [InlineData("сч.943 12.05.2018 НДС 610.17", "2018/943")]
    [InlineData("Оплата по счету 943 от 12.05.2018, № дог. 5", "2018/943")]
    [InlineData("Инвойс 943", "943")]
    public void The_invoices_are_found_that_a_payer_names(string purpose, string expected) =>
        string.Join(' ', new PurposeText(purpose).Invoices.Select(i => i.Year is { } year ? $"{year}/{i.Ordinal}" : $"{i.Ordinal}")).Should().Be(expected);

    [Theory]
    [InlineData("Возврат излишне перечисленных средств", true)]
    [InlineData("Зачисление средств по операциям эквайринга. Мерчант №0943", true)]
    [InlineData("Оплата по счету 943", false)]
    public void What_is_not_a_customers_payment_is_told_by_its_words(string purpose, bool isNot) => new PurposeText(purpose).IsNotCustomers.Should().Be(isNot);
}
