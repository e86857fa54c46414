using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Customers;

public class CompanyTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(3));
    private static readonly Actor Manager = new(Guid.CreateVersion7(), Role.Manager, "sales", InPayments: true);
    private static readonly CompanyDetails Elecsys = new("ЭЛЕКСИС ООО", "7899100116", "789901001", "1187899010001", CompanyKind.Customer, "пгт Синявино",
        BankAccounts: [new("40702810900000002003", "044030972", "Банк", "30101810100000000972")]);

    [Fact]
    public void A_company_is_registered_with_checked_requisites()
    {
        var company = Register(Elecsys with { Inn = " 7899 100116" });
        company.Inn.Should().Be("7899100116");
        company.BankAccounts.Should().ContainSingle();
        company.Happened().Should().Equal(new CompanyRegistered(company.Id, 3, "ЭЛЕКСИС ООО", "7899100116", CompanyKind.Customer, Own: false));
    }

    [Fact]
    public void Every_wrong_requisite_is_named() =>
        Registering(new(" ", "7899100117", "78990100", "1187899010002", CompanyKind.Both, "", "Космос", [new("40702810900000002004", "044030972"), new("1", "2")])).Faults()
            .Should().Equal("name: required", "inn: badInn", "kpp: badKpp", "ogrn: badOgrn", "legalAddress: required", "sphere: unknown",
                "bankAccounts[0].account: badAccount", "bankAccounts[1].bik: badBik");

    [Fact]
    public void A_person_in_business_has_no_KPP() =>
        Registering(Elecsys with { Inn = "500100732259" }).Faults().Should().Equal("kpp: kppForPerson");

    [Fact]
    public void A_company_is_taken_by_the_first_one()
    {
        var company = Register(Elecsys);
        company.Take(Manager, At);
        company.ResponsibleId.Should().Be(Manager.Id);
        company.Invoking(c => c.Take(Actor.System, At.AddMinutes(1))).Should().Throw<AlreadyDoneException>()
            .Which.Should().Match<AlreadyDoneException>(e => e.By == Manager.Id && e.At == At);
    }

    [Fact]
    public void The_profile_takes_a_sphere_of_the_dictionary()
    {
        var company = Register(Elecsys);
        company.Happened();
        company.SetProfile(CompanyKind.Both, "Дилеры", Company.DefaultSpheres);
        company.Happened().Should().Equal(new CompanyProfiled(company.Id, 3, CompanyKind.Both, "Дилеры", CompanyKind.Customer, Elecsys.Sphere));
        Action unknown = () => company.SetProfile(CompanyKind.Both, "Космос", Company.DefaultSpheres);
        unknown.Faults().Should().Equal("sphere: unknown");
    }

    [Theory]
    [InlineData(CompanyKind.Customer, false, false)]
    [InlineData(CompanyKind.Supplier, false, true)]
    [InlineData(CompanyKind.Both, false, true)]
    [InlineData(CompanyKind.Customer, true, true)]
    public void Suppliers_and_our_own_company_may_supply(CompanyKind kind, bool own, bool may) =>
        Company.Register(1, Elecsys with { Kind = kind }, Company.DefaultSpheres, At, own).CanSupply.Should().Be(may);

    [Fact]
    public void There_are_eleven_spheres() => Company.DefaultSpheres.Should().HaveCount(11).And.OnlyHaveUniqueItems();

    private static Company Register(CompanyDetails details) => Company.Register(3, details, Company.DefaultSpheres, At);

    private static Action Registering(CompanyDetails details) => () => Register(details);
}
