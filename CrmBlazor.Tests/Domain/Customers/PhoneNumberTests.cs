using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Customers;

public class PhoneNumberTests
{
    [Fact]
    public void Every_sample_phone_is_read_as_people_mean_it()
    {
        var rows = Sample.Rows("phones.csv").ToList();
        rows.Should().HaveCount(24);
        foreach (var row in rows)
        {
            var found = PhoneNumber.FindAll(row[0]);
            string.Join(';', found.Select(p => p.E164)).Should().Be(row[1], row[0]);
            string.Join(';', found.Select(p => p.Extension).Where(e => e is not null)).Should().Be(row[2], row[0]);
        }
    }

    [Fact]
    public void A_Russian_number_is_shown_in_groups() => PhoneNumber.Find("79218485383")!.Display.Should().Be("+7 921 848-53-83");

    [Fact]
    public void A_foreign_number_is_shown_as_it_is() => PhoneNumber.Show("+375291234567").Should().Be("+375291234567");

    [Fact]
    public void Nothing_is_guessed_from_an_empty_text() => PhoneNumber.Find(null).Should().BeNull();
}
