using System.Globalization;
using System.Text;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Statements;

public class StatementTests
{
    private const string Ours = "40702810900000000943";
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly Guid Seller = Guid.NewGuid();
    private static readonly HashSet<string> Own = [Ours];
    private static readonly ILookup<string, Guid> Owners = Own.ToLookup(a => a, _ => Seller);
    private static readonly DateOnly Later = new(2026, 11, 20);

    [Fact]
    public void A_statement_against_the_invoices_of_the_office_gives_what_was_agreed()
    {
        var (expected, found) = (Sample.Rows("kl_to_1c_expected.csv").ToList(), Decide("kl_to_1c.txt", Invoices()));
        found.Should().HaveCount(32);
        found.Select(m => m.Decision.Word()).Should().Equal(expected.Select(e => e[5]));
        found.Select(m => m.Allocation).Should().Equal(expected.Select(e => e[6]));
        found.Select(m => m.Document.Number).Should().Equal(expected.Select(e => e[1]));
        found.Select(m => m.Direction.Plain()).Should().Equal(expected.Select(e => e[4]));
        found.Select(m => m.Document.DateText).Should().Equal(expected.Select(e => e[2]));
        found.Select(m => m.Document.SumText).Should().Equal(expected.Select(e => e[3]));
    }

    [Fact]
    public void The_documents_make_the_turnover_of_the_bank()
    {
        var (statement, found) = (Read("kl_to_1c.txt"), Decide("kl_to_1c.txt", Invoices()));
        var turnover = statement.Turnovers.Should().ContainSingle().Subject;
        Total(Direction.In).Should().Be(turnover.Received!.Value);
        Total(Direction.Out).Should().Be(turnover.Spent!.Value);
        turnover.Difference.Should().Be(Money.Zero);

        Money Total(Direction direction) =>
            Money.Sum(found.Where(m => m.Direction == direction && m.Decision is not (OperationDecision.Duplicate or OperationDecision.Error)).Select(m => m.Document.Sum!.Value));
    }

    [Fact]
    public void What_was_in_an_earlier_statement_is_known_again()
    {
        var first = Decide("kl_to_1c.txt", Invoices());
        var taken = first.SelectMany(m => m.Parts).ToLookup(p => p.Invoice, p => p.Amount);
        var after = Invoices().Select(i => i with { Announced = i.Announced + Money.Sum(taken[i.Number]) });
        Decide("kl_to_1c_overlap.txt", after, [.. first.Select(m => m.Key)]).Select(m => m.Decision)
            .Should().Equal(Enumerable.Repeat(OperationDecision.Duplicate, 5).Concat(Enumerable.Repeat(OperationDecision.Manual, 2)));
    }

    [Fact]
    public void A_statement_of_dos_is_read() =>
        Decide("kl_to_1c_dos.txt", Invoices()).Select(m => m.Allocation).Should().Equal("2018/943=4000.00", "2018/944=14750.00", "2018/945=37920.00");

    [Fact]
    public void A_statement_of_utf8_is_read()
    {
        var statement = Read("kl_to_1c_utf8_2026.txt");
        statement.Documents.Select(d => d.Sum!.Value.ToString()).Should().StartWith("4000.00").And.HaveCount(5);
        statement.Documents.Should().OnlyContain(d => d.Payer.Length > 0 && !d.Payer.Contains('�'));
        Decide("kl_to_1c_utf8_2026.txt", Invoices()).Should().OnlyContain(m => m.Decision == OperationDecision.Manual);
    }

    [Fact]
    public void The_payer_is_told_by_name_and_inn_wherever_the_bank_puts_them()
    {
        var documents = Read("kl_to_1c.txt").Documents;
        documents[0].Payer.Should().Be("ООО \"ЭЛЕКСИС\"");
        documents[19].Payer.Should().Be("ИП Перемычкин Савва Денисович");
        documents[25].PayerInn.Should().Be("4799139900");
        documents[21].Purpose.Should().Contain("ДОГ.12-18/П; СУММА 51850-00 В Т.Ч. НДС(18%) 7909-32");
    }

    [Theory]
    [InlineData("kl_to_1c_truncated.txt", "statementCut")]
    [InlineData("not_a_statement.txt", "notStatement")]
    public void What_is_no_whole_statement_is_refused(string file, string code) => Refused(() => Read(file)).Should().Be(code);

    [Fact]
    public void The_statement_of_a_foreign_account_is_refused() => Refused(() => Read("kl_to_1c_wrong_account.txt").MustBeOf(Own)).Should().Be("statementForeign");

    [Fact]
    public void Our_own_statement_is_not_refused() => Read("kl_to_1c.txt").Invoking(s => s.MustBeOf(Own)).Should().NotThrow();

    [Theory]
    [InlineData("1CClientBankExchange\nКодировка=UTF-8\nКонецФайла", "statementNoAccount")]
    [InlineData("1CClientBankExchange\nчто-то\nКонецФайла", "statementBadLine")]
    [InlineData("1CClientBankExchange\nСекцияДокумент=Платежное поручение\nНомер=1\nКонецФайла", "statementCut")]
    [InlineData("1CClientBankExchange\nСекцияДокумент=Платежное поручение\nСекцияДокумент=Еще\nКонецФайла", "statementBadLine")]
    [InlineData("1CClientBankExchange2\nКонецФайла", "notStatement")]
    [InlineData("", "emptyFile")]
    public void Its_lines_must_make_sense(string text, string code) => Refused(() => BankStatement.Read(Encoding.UTF8.GetBytes(text)).MustBeOf(Own)).Should().Be(code);

    [Fact]
    public void Random_bytes_are_refused()
    {
        var random = new Random(20180512);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            Refused(() => BankStatement.Read(bytes)).Should().Be("notStatement");
        }
    }

    [Fact]
    public void What_begins_like_a_statement_and_goes_on_at_random_is_refused()
    {
        var (random, head) = (new Random(943), "1CClientBankExchange\r\n"u8.ToArray());
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            Refused(() => BankStatement.Read([.. head, .. bytes])).Should().BeOneOf("statementCut", "statementBadLine");
        }
    }

    [Fact]
    public void A_statement_is_refused_that_is_too_large() => Refused(() => BankStatement.Read(new byte[BankStatement.Most + 1])).Should().Be("fileTooLarge");

    [Fact]
    public void A_purpose_may_go_on_in_the_next_line_and_signs_that_no_database_keeps_are_left_out()
    {
        var document = Of("Оплата по счету\nпродолжение \u0001\u202Eконец").Documents.Should().ContainSingle().Subject;
        document.Purpose.Should().Be("Оплата по счету продолжение   конец");
    }

    [Theory]
    [InlineData("Дата=31.12.2030", MatchNote.BadDate)]
    [InlineData("Дата=01.01.1999", MatchNote.BadDate)]
    [InlineData("Сумма=0.00", MatchNote.BadSum)]
    [InlineData("Сумма=-5.00", MatchNote.BadSum)]
    [InlineData("Сумма=9999999999999999999.00", MatchNote.BadSum)]
    [InlineData("Сумма=999999999999999.99", MatchNote.BadSum)]
    [InlineData("ПолучательСчет=40702810300000002005", MatchNote.NotOurs)]
    public void A_document_is_marked_that_cannot_be_one_of_ours(string line, MatchNote note)
    {
        var match = Decide(Of("за ЖБИ", line), []).Should().ContainSingle().Subject;
        (match.Decision, match.Note).Should().Be((OperationDecision.Error, note));
    }

    [Fact]
    public void The_same_invoice_named_twice_is_paid_once() =>
        Decide(Of("счет 943 от 12.05.2018, сч. 2018/943"), [new(Guid.NewGuid(), "2018/943", 2018, 943, Seller, "7899100116", InvoiceStatus.New, new(400000), Money.Zero)])
            .Should().ContainSingle().Which.Allocation.Should().Be("2018/943=4000.00");

    [Fact]
    public void Money_that_was_announced_already_is_not_due_again() =>
        Decide(Of("счет 2018/943"), [new(Guid.NewGuid(), "2018/943", 2018, 943, Seller, "7899100116", InvoiceStatus.New, new(400000), new(300000))])
            .Should().ContainSingle().Which.Allocation.Should().Be("2018/943=1000.00;advance=3000.00");

    [Theory]
    [InlineData(400000, 10, OperationDecision.Manual)]
    [InlineData(400000, 1, OperationDecision.Partial)]
    [InlineData(300000, 10, OperationDecision.Partial)]
    public void Money_that_people_told_of_by_hand_is_not_taken_once_more(long kopecks, int day, OperationDecision decision)
    {
        var told = new PayableInvoice(Guid.NewGuid(), "2018/943", 2018, 943, Seller, "7899100116", InvoiceStatus.New, new(1_200_000), new(kopecks)) { ByHand = [(new(kopecks), new DateOnly(2018, 5, day))] };
        Decide(Of("счет 2018/943"), [told]).Single().Decision.Should().Be(decision, "the same sum within a week is likely the same money");
    }

    [Theory]
    [InlineData("Оплата по счету № 943/1", "suggest 2018/943=4000.00")]
    [InlineData("Оплата по счету № 7777", "suggest 2018/943=4000.00")]
    [InlineData("Оплата по счетам № 2018/943, 944/1", "suggest 2018/943=4000.00")]
    public void A_number_that_nobody_knows_is_not_passed_over_for_payer_and_sum(string purpose, string allocation)
    {
        var match = Decide(Of(purpose), [Open(2018, 943, Seller)]).Single();
        (match.Decision, match.Note, match.Allocation).Should().Be((OperationDecision.Manual, MatchNote.NumberUnknown, allocation));
    }

    [Theory]
    [InlineData("Оплата по счету № 2018/943")]
    [InlineData("Оплата по счету № 943")]
    [InlineData("за ЖБИ")]
    public void Money_for_one_company_of_ours_is_not_matched_with_an_invoice_of_another(string purpose)
    {
        var match = Decide(Of(purpose), [Open(2018, 943, Guid.NewGuid())]).Single();
        (match.Decision, match.Note, match.Allocation).Should().Be((OperationDecision.Manual, MatchNote.OtherSeller, "suggest 2018/943=4000.00"));
    }

    [Fact]
    public void One_invoice_of_another_seller_among_several_sends_all_to_the_desk()
    {
        var match = Decide(Of("по счетам 2018/943, 2018/944"), [Open(2018, 943, Seller, 200000), Open(2018, 944, Guid.NewGuid(), 200000)]).Single();
        (match.Decision, match.Note).Should().Be((OperationDecision.Manual, MatchNote.OtherSeller));
        match.Suggested.Should().Equal("2018/943", "2018/944");
    }

    [Fact]
    public void Of_two_invoices_with_this_sum_the_one_of_the_company_that_was_paid_is_meant() =>
        Decide(Of("за ЖБИ"), [Open(2018, 943, Guid.NewGuid()), Open(2018, 944, Seller)]).Single().Allocation.Should().Be("2018/944=4000.00");

    [Fact]
    public void A_paid_invoice_of_another_seller_makes_no_advance()
    {
        var match = Decide(Of("счет 2018/943"), [Open(2018, 943, Guid.NewGuid()) with { Status = InvoiceStatus.Paid }]).Single();
        (match.Decision, match.Note, match.Advance).Should().Be((OperationDecision.Manual, MatchNote.OtherSeller, Money.Zero));
    }

    [Fact]
    public void An_account_of_two_companies_of_ours_takes_money_for_both()
    {
        var other = Guid.NewGuid();
        var matching = new OperationMatching([Open(2018, 943, other)], Own, new[] { Seller, other }.ToLookup(_ => Ours), Own, Later);
        matching.Decide(Of("счет 2018/943").Documents.Single()).Decision.Should().Be(OperationDecision.Matched);
    }

    [Fact]
    public void One_word_does_not_take_a_clients_payment_away()
    {
        var open = new PayableInvoice(Guid.NewGuid(), "2018/943", 2018, 943, Seller, "7899100116", InvoiceStatus.New, new(400000), Money.Zero);
        var match = Decide(Of("Возврат тары, оплата по счету № 2018/943"), [open]).Single();
        (match.Decision, match.Note).Should().Be((OperationDecision.Manual, MatchNote.NotCustomers));
        match.Suggested.Should().Equal("2018/943");
        Decide(Of("Возврат тары"), [open]).Single().Decision.Should().Be(OperationDecision.Ignored);
    }

    [Fact]
    public void A_statement_has_so_many_documents_and_no_more() => Refused(() => BankStatement.Read(Encoding.UTF8.GetBytes("1CClientBankExchange\n"
        + string.Concat(Enumerable.Repeat("СекцияДокумент=\nКонецДокумента\n", BankStatement.MostDocuments + 1)) + "КонецФайла"))).Should().Be("tooMany");

    private static PayableInvoice Open(int year, int ordinal, Guid seller, long kopecks = 400000) =>
        new(Guid.NewGuid(), $"{year}/{ordinal}", year, ordinal, seller, "7899100116", InvoiceStatus.New, new(kopecks), Money.Zero);

    private static string Refused(Action act) => act.Should().Throw<BadFieldsException>().Which.Faults.Should().ContainSingle().Subject.Code;

    private static BankStatement Read(string file) => BankStatement.Read(File.ReadAllBytes(Sample.Of(file)));

    private static BankStatement Of(string purpose, params string[] instead) => BankStatement.Read(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        "1CClientBankExchange", $"РасчСчет={Ours}", "СекцияДокумент=Платежное поручение", "Номер=1", "Дата=14.05.2018", "Сумма=4000.00", "ПлательщикСчет=40702810000000002000",
        "ПлательщикИНН=7899100116", "Плательщик1=ЭЛЕКСИС", $"ПолучательСчет={Ours}", .. instead, $"НазначениеПлатежа={purpose}", "КонецДокумента", "КонецФайла",
    ])));

    private static IReadOnlyList<OperationMatch> Decide(string file, IEnumerable<PayableInvoice> invoices, params string[] known) => Decide(Read(file), invoices, known);

    private static IReadOnlyList<OperationMatch> Decide(BankStatement statement, IEnumerable<PayableInvoice> invoices, params string[] known)
    {
        var matching = new OperationMatching(invoices, Own, Owners, known.ToHashSet(), Later);
        return [.. statement.Documents.Select(matching.Decide)];
    }

    private static IEnumerable<PayableInvoice> Invoices() => Sample.Rows("invoices.csv").Select(r =>
    {
        var number = r[0].Split('/');
        return new PayableInvoice(Guid.NewGuid(), r[0], int.Parse(number[0], Plain), int.Parse(number[1], Plain), Seller, r[4], Status(r[2]), Sum(r[5]), Sum(r[8]));
    });

    private static InvoiceStatus Status(string word) => word switch { "Оплачен" => InvoiceStatus.Paid, "Не оплачен" => InvoiceStatus.Unpaid, _ => InvoiceStatus.New };

    private static Money Sum(string rubles) => Money.FromRubles(decimal.Parse(rubles, Plain));
}
