using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Statements;

/// <summary>What the bank says of one account over the days of the statement.</summary>
public sealed record Turnover(string Account, DateOnly? From, DateOnly? To, Money? Opening, Money? Received, Money? Spent, Money? Closing)
{
    /// <summary>What the bank's own figures are off by; nothing where they are not all there.</summary>
    public Money? Difference => Opening is { } opening && Received is { } received && Spent is { } spent && Closing is { } closing ? opening + received - spent - closing : null;
}

/// <summary>
/// A file of 1CClientBankExchange, 1.01 to 1.03. It is read line by line, and refused as a whole when it is not one or is cut; a single document with a bad date
/// or sum is marked instead. The source of the format is v8.1c.ru/edi/edi_stnd/100/101.htm.
/// </summary>
public sealed record BankStatement(IReadOnlyList<string> Accounts, DateOnly? From, DateOnly? To, IReadOnlyList<Turnover> Turnovers, IReadOnlyList<BankDocument> Documents)
{
    /// <summary>50 MB: some fifty thousand documents.</summary>
    public const int Most = 50 * 1024 * 1024;
    private const string Header = "1CClientBankExchange";
    private const int AccountLength = 34;
    public const int MostDocuments = 50_000;
    private const int MostAccounts = 100;

    /// <exception cref="BadFieldsException">Not a statement, a part of one, or too much of one.</exception>
    public static BankStatement Read(byte[] contents)
    {
        FieldFaults.None(FieldFaults.When(contents.Length == 0, "file", "emptyFile"), FieldFaults.When(contents.Length > Most, "file", "fileTooLarge", Most / 1024 / 1024));
        using var text = StatementText.Open(contents);
        if (text.ReadLine()?.Trim('\ufeff', ' ', '\t') is not Header) throw new BadFieldsException("file", "notStatement");
        return new Reading().Of(text);
    }

    /// <exception cref="BadFieldsException">An account that is not among ours.</exception>
    public void MustBeOf(IReadOnlySet<string> ours)
    {
        if (Accounts.Count == 0) throw new BadFieldsException("file", "statementNoAccount");
        if (Accounts.FirstOrDefault(a => !ours.Contains(a)) is { } foreign) throw new BadFieldsException("file", "statementForeign", foreign);
    }

    private sealed class Reading
    {
        private readonly Dictionary<string, string> head = [];
        private readonly List<string> accounts = [];
        private readonly List<Turnover> turnovers = [];
        private readonly List<BankDocument> documents = [];
        private readonly Dictionary<string, string> section = [];
        private string? inside;
        private string? last;

        public BankStatement Of(TextReader text)
        {
            for (var number = 2; text.ReadLine() is { } line; number++)
            {
                var plain = line.Trim('\ufeff', ' ', '\t');
                if (plain is "КонецФайла") return inside is null ? Whole() : throw new BadFieldsException("file", "statementCut");
                if (plain.Length > 0 && !Take(plain)) throw new BadFieldsException("file", "statementBadLine", number);
            }
            throw new BadFieldsException("file", "statementCut");
        }

        private BankStatement Whole()
        {
            var distinct = accounts.Distinct().ToList();
            FieldFaults.None(FieldFaults.When(distinct.Count > MostAccounts, "file", "notStatement"));
            return new(distinct, BankDocument.DayOf(head.GetValueOrDefault("ДатаНачала", "")), BankDocument.DayOf(head.GetValueOrDefault("ДатаКонца", "")), turnovers, documents);
        }

        private bool Take(string line)
        {
            switch (line)
            {
                case "СекцияРасчСчет": return Open(line);
                case "КонецРасчСчет": return Close("СекцияРасчСчет", () => turnovers.Add(TurnoverHere()));
                case "КонецДокумента" when documents.Count == MostDocuments: throw new BadFieldsException("file", "tooMany", MostDocuments);
                case "КонецДокумента": return Close("СекцияДокумент", () => documents.Add(BankDocument.Of(section)));
            }
            var split = line.IndexOf('=');
            if (split <= 0) return Continue(line);
            var (key, value) = (line[..split], StatementText.Clean(line[(split + 1)..]));
            if (key is "СекцияДокумент") return Open(key);
            if (key is "РасчСчет") accounts.Add(value.Length <= AccountLength ? value : value[..AccountLength]);
            (inside is null ? head : section)[key] = value;
            last = key;
            return true;
        }

        /// <summary>Some banks break a long purpose in two lines.</summary>
        private bool Continue(string line)
        {
            if (inside is not "СекцияДокумент" || last?.StartsWith("НазначениеПлатежа", StringComparison.Ordinal) is not true) return false;
            if (section[last].Length > 4 * BankDocument.PurposeLength) return false;
            section[last] = $"{section[last]} {StatementText.Clean(line)}";
            return true;
        }

        private bool Open(string name)
        {
            if (inside is not null) return false;
            section.Clear();
            (inside, last) = (name, null);
            return true;
        }

        private bool Close(string name, Action done)
        {
            if (inside != name) return false;
            done();
            inside = null;
            return true;
        }

        private Turnover TurnoverHere() => new(section.GetValueOrDefault("РасчСчет", ""), BankDocument.DayOf(section.GetValueOrDefault("ДатаНачала", "")), BankDocument.DayOf(section.GetValueOrDefault("ДатаКонца", "")),
            Sum("НачальныйОстаток"), Sum("ВсегоПоступило"), Sum("ВсегоСписано"), Sum("КонечныйОстаток"));

        /// <summary>A balance may be below zero.</summary>
        private Money? Sum(string key)
        {
            var text = section.GetValueOrDefault(key, "");
            return text.StartsWith('-') ? BankDocument.MoneyOf(text[1..]) is { } below ? Money.Zero - below : null : BankDocument.MoneyOf(text);
        }
    }
}
