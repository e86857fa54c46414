using AngleSharp.Dom;
using Bunit;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>A notice held against its invoice: what differs is seen, and is said.</summary>
public sealed class ComparisonTableTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    [Theory]
    [InlineData("ru-RU", "отличается", "меньше на 2\u00a0000,00\u00a0₽")]
    [InlineData("en-US", "differs", "less by 2,000.00\u00a0₽")]
    public void Another_sum_is_marked_by_class_and_by_word(string language, string mark, string word)
    {
        Read(language);
        var sum = Line(Shown.Notice with { Amount = A.Rubles(2000) }, "Sum");
        sum.ClassList.Should().Equal("diff");
        sum.QuerySelector(".mark .vh")!.TextContent.Should().Be(mark);
        sum.QuerySelector(".val")!.TextContent.Should().Contain(word);
        sum.QuerySelector(".rule-ref")!.TextContent.Should().Be("B 50");
    }

    [Theory]
    [InlineData("ru-RU", "совпало")]
    [InlineData("en-US", "agrees")]
    public void What_agrees_is_said_to_agree(string language, string mark)
    {
        Read(language);
        var table = Table(Shown.Notice);
        table.FindAll(".diff, .hint").Should().BeEmpty();
        table.FindAll(".mark .vh").Skip(1).Should().HaveCount(8).And.OnlyContain(m => m.TextContent == mark);
    }

    [Fact]
    public void Another_payer_differs_in_name_and_number()
    {
        var notice = Shown.Notice with { Payer = null, PayerInn = "7707083893" };
        Line(notice, "Payer").TextContent.Should().Contain("нет в нашей базе").And.Contain("оплата за третье лицо").And.Contain("отличается");
        Line(notice, "Inn").TextContent.Should().Contain("7707083893").And.Contain("контрольные цифры верны").And.Contain("отличается");
    }

    [Fact]
    public void What_is_not_named_asks_for_a_look_but_does_not_differ()
    {
        var purpose = Line(Shown.Notice with { Text = "Оплата за товар" }, "Purpose");
        purpose.ClassList.Should().Equal("hint");
        purpose.TextContent.Should().Contain("номер счёта не назван").And.Contain("внимание");
    }

    [Theory]
    [InlineData("Оплата по счёту 2026 / 7", true)]
    [InlineData("сч. 7 от 20.11", true)]
    [InlineData("сч. 17 от 20.11", false)]
    [InlineData(null, false)]
    public void The_invoice_is_found_in_the_purpose_as_a_word_of_its_own(string? text, bool found) =>
        Line(Shown.Notice with { Text = text }, "Purpose").ClassList.Contains("hint").Should().Be(!found);

    [Fact]
    public void Placeholders_and_an_early_payment_ask_for_a_look()
    {
        var table = Table(Shown.Notice with { PartiesActual = false, PaidOn = Desk.Today.AddDays(-1) });
        table.FindAll(".hint").Select(l => l.GetAttribute("data-field")).Should().Equal("PaidOn", "Supplier", "Carrier");
    }

    [Fact]
    public void Ones_own_notice_differs_in_who_posted_it()
    {
        var poster = Line(Shown.Notice with { ToDeciding = [new("fourEyes", "B 56", "Своё уведомление подтверждает другой", null, null)] }, "Poster");
        poster.ClassList.Should().Equal("diff");
        poster.TextContent.Should().Contain("Своё уведомление подтверждает другой").And.Contain("B 56");
    }

    [Fact]
    public void The_sum_is_held_against_what_is_left_of_the_invoice()
    {
        var notice = Shown.Notice with { Amount = A.Rubles(1500), InvoiceConfirmed = A.Rubles(2500) };
        Line(notice, "Sum").ClassList.Should().BeEmpty();
        Line(notice, "Sum").QuerySelector(".expected")!.TextContent.Should().Be("1\u00a0500,00\u00a0₽, осталось из 4\u00a0000,00\u00a0₽");
    }

    private IElement Line(PaymentView notice, string field) => Table(notice).Find($"[data-field={field}]");

    private IRenderedComponent<ComparisonTable> Table(PaymentView notice) =>
        Render<ComparisonTable>(p => p.Add(t => t.Notice, notice).Add(t => t.Match, new(notice, Services.GetRequiredService<IStringLocalizer<Texts>>(), Voice)));
}
