using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Customers;

/// <summary>Who signs for a legal entity of ours, from which day on (B 44).</summary>
public class SignersTests
{
    private static readonly Signers First = new(new("Ясенев Кирилл Олегович", "Генеральный директор"), new("Берёзова Светлана Ивановна", "Главный бухгалтер"));
    private static readonly Signers Second = new(new("Новиков Олег Ильич", "Директор по продажам", "доверенность № 5 от 12.01.2026"), null);

    [Fact]
    public void Each_day_has_the_signers_of_its_period()
    {
        var company = Ours();
        company.SetSigners(Second, Desk.Today, null);
        company.SetSigners(First, Desk.Today.AddYears(-1), null);
        new[] { -400, -365, -1, 0, 100 }.Select(days => company.SignersOn(Desk.Today.AddDays(days))).Should().Equal(null, First, First, Second, Second);
        SideCard.Of(company, Desk.Today.AddDays(-1)).Signers.Should().Be(First);
    }

    [Fact]
    public void A_signature_stands_only_over_its_owners_name()
    {
        var (company, stamp, signature) = (Ours(), Guid.NewGuid(), Guid.NewGuid());
        company.SetSigners(First, Desk.Today.AddYears(-1), null);
        company.SetSigners(Second, Desk.Today.AddDays(10), null);
        company.SetImage(SealImage.Stamp, stamp, "Печать.png", Desk.Today);
        company.SetImage(SealImage.HeadSignature, signature, "Подпись.png", Desk.Today);
        Pictures(9).Should().Be((stamp, signature));
        Pictures(10).Should().Be((stamp, null), "another signs from that day on");
        (Guid?, Guid?) Pictures(int day) => SideCard.Of(company, Desk.Today.AddDays(day)).Images is { } images ? (images.Stamp, images.HeadSignature) : default;
    }

    [Fact]
    public void A_day_has_one_set_and_a_set_of_nobody_takes_it_away()
    {
        var company = Ours();
        company.SetSigners(First, Desk.Today, null);
        company.SetSigners(Second, Desk.Today, null);
        company.SignerPeriods.Should().Equal(new SignersPeriod(Desk.Today, Second));
        company.SetSigners(new(null, null), Desk.Today, null);
        (company.SignerPeriods.Count, company.SignersOn(Desk.Today)).Should().Be((0, null));
        company.Invoking(c => c.SetSigners(new(null, null), Desk.Today, null)).Faults().Should().Equal("head.name: required");
    }

    [Fact]
    public void What_changed_is_told_and_the_same_again_is_nothing()
    {
        var company = Ours();
        company.SetSigners(Second, Desk.Today, null);
        company.SetSigners(Second, Desk.Today, null);
        var edited = company.Happened().OfType<CompanyEdited>().Single();
        (edited.Was["signers"], edited.Now["signers"]).Should().Be((null, "2026-11-20 Директор по продажам Новиков Олег Ильич, доверенность № 5 от 12.01.2026"));
    }

    [Fact]
    public void A_day_is_one_of_this_age_and_the_periods_have_an_end()
    {
        var company = Ours();
        company.Invoking(c => c.SetSigners(First, new(1812, 1, 1), null)).Faults().Should().Equal("from: badDate");
        company.Invoking(c => c.SetSigners(First with { Head = Second.Head! with { Warrant = new string('я', 201) } }, Desk.Today, null)).Faults().Should().Equal("head.warrant: tooLong");
        for (var i = 0; i < SignersPeriod.Most; i++) company.SetSigners(i % 2 == 0 ? First : Second, Desk.Today.AddDays(i), null);
        company.Invoking(c => c.SetSigners(First, Desk.Today.AddDays(-1), null)).Faults().Should().Equal("from: tooMany");
        company.Invoking(c => c.SetSigners(First, Desk.Today.AddDays(1), null)).Should().NotThrow("that day has its set already");
    }

    private static Company Ours()
    {
        var company = Company.Register(9, new("ВЕСТ ГРУПП ООО", A.CustomerInn, null, null, CompanyKind.Both, "СПб"), Company.DefaultSpheres, Desk.Noon, own: true);
        company.Happened();
        return company;
    }
}
