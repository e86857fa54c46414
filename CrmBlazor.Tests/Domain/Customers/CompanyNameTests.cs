using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Tests.Domain.Customers;

public class CompanyNameTests
{
    [Theory]
    [InlineData("ООО «Тисов-Строй»")]
    [InlineData("ТИСОВ СТРОЙ ООО")]
    [InlineData("Общество с ограниченной ответственностью \"Тисов-строй\"")]
    [InlineData("АО „ТисовСтрой“")]
    public void The_form_quotes_case_and_signs_do_not_matter(string name) => CompanyName.Key(name).Should().Be("тисовстрой");

    [Fact]
    public void Yo_is_the_same_as_ye() => CompanyName.Key("ИП Берёзов Пётр").Should().Be(CompanyName.Key("Индивидуальный предприниматель БЕРЕЗОВ ПЕТР"));

    [Theory]
    [InlineData("Тисов-Строй", "Тисов-Строй Плюс")]
    [InlineData("ООО «Растворикс»", "ООО «Растворикс Монтаж»")]
    public void Another_word_is_another_company(string one, string other) => CompanyName.Key(one).Should().NotBe(CompanyName.Key(other));

    [Fact]
    public void A_name_that_is_only_a_form_is_compared_as_it_is() => CompanyName.Key("АО").Should().Be("ао");
}
