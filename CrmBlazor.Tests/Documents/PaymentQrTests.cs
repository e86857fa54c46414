using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Documents;

public sealed class PaymentQrTests
{
    private static readonly PaymentOrder Order = new("ООО \"ВЕСТ ГРУПП\"", "40702810900000000943", "АО \"НЕВСКИЙ ТЕСТБАНК\" Г. САНКТ-ПЕТЕРБУРГ", "044030971", "30101810800000000971",
        "7806210729", "780601001", Money.FromRubles(4000), "Оплата по счету № 2018/943 от 12.05.2018. В т.ч. НДС 18% - 610.17");

    [Fact]
    public void The_code_reads_as_the_standard_has_it() => PaymentQr.Of(Order).Should().Be(
        "ST00012|Name=ООО \"ВЕСТ ГРУПП\"|PersonalAcc=40702810900000000943|BankName=АО \"НЕВСКИЙ ТЕСТБАНК\" Г. САНКТ-ПЕТЕРБУРГ|BIC=044030971|CorrespAcc=30101810800000000971|Sum=400000"
        + "|Purpose=Оплата по счету № 2018/943 от 12.05.2018. В т.ч. НДС 18% - 610.17|PayeeINN=7806210729|KPP=780601001");

    [Fact]
    public void A_sign_inside_a_value_does_not_separate() =>
        PaymentQr.Of(Order with { Purpose = "Счёт|A" }).Should().StartWith("ST00012#Name=").And.Contain("#Purpose=Счёт|A#");

    [Fact]
    public void What_is_unknown_is_left_out() => PaymentQr.Of(Order with { Kpp = null }).Should().EndWith("|PayeeINN=7806210729");
}
