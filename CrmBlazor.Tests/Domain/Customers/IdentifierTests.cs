using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Customers;

public class IdentifierTests
{
    [Fact]
    public void Every_sample_identifier_is_judged_rightly()
    {
        var rows = Sample.Rows("identifiers.csv").ToList();
        rows.Should().HaveCountGreaterThan(40);
        foreach (var row in rows) IsValid(row[0], row[1], row[2]).Should().Be(row[3] == "1", $"{row[0]} {row[1]} {row[4]}");
    }

    [Fact]
    public void Spaces_of_a_paste_do_not_spoil_an_INN() => Inn.Normalize(" 7806\u00a0210 729 ").Should().Be("7806210729");

    [Fact]
    public void Digits_of_another_script_are_not_an_INN() => Inn.IsValid("٧٨٠٦٢١٠٧٢٩").Should().BeFalse();

    [Fact]
    public void A_treasury_account_is_judged_by_its_form_alone()
    {
        BankAccountNumber.IsValid("40102810945370000005", "014030106").Should().BeTrue();
        BankAccountNumber.IsValid("4010281094537000000", "014030106").Should().BeFalse();
    }

    private static bool IsValid(string kind, string value, string context) => kind switch
    {
        "inn" => Inn.IsValid(value),
        "kpp" => Kpp.IsValid(value),
        "ogrn" => Ogrn.IsValid(value),
        "bik" => Bik.IsValid(value),
        "account" => BankAccountNumber.IsValid(value, context),
        "snils" => Snils.IsValid(value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
