using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CrmBlazor.App.Documents;

/// <summary>A contract of supply to begin with, until the office has its own; made in code, so that its every word can be read here.</summary>
public static class ContractBlank
{
    public const string Name = "Договор поставки";

    private static readonly string[] Clauses =
    [
        "{{Поставщик}}, именуемое в дальнейшем «Поставщик», в лице руководителя {{Поставщик.Руководитель}} (основание: {{Поставщик.Основание}}), с одной стороны, и {{Покупатель}}, именуемое в дальнейшем «Покупатель», с другой стороны, заключили настоящий договор о нижеследующем.",
        "1. Предмет договора. Поставщик обязуется передать, а Покупатель принять и оплатить товар: {{Сделка.Товары}}.",
        "2. Цена. Стоимость товара составляет {{Сделка.Сумма}} руб. ({{Сделка.СуммаПрописью}}), в том числе НДС {{Сделка.НДС}} руб.",
        "3. Поставка. Товар доставляется по адресу: {{Сделка.Адрес}}, в срок, согласованный сторонами.",
        "4. Документы. Поставка оформляется универсальным передаточным документом или актом. Покупатель возвращает подписанный скан в течение 10 рабочих дней, оригинал – в течение 30 календарных дней после подписания.",
        "5. Прочее. Споры решаются в порядке, установленном законодательством Российской Федерации. Договор составлен в двух экземплярах.",
        "Поставщик: {{Поставщик}}, ИНН {{Поставщик.ИНН}}, КПП {{Поставщик.КПП}}, {{Поставщик.Адрес}}, р/с {{Поставщик.Счёт}} в {{Поставщик.Банк}}, БИК {{Поставщик.БИК}}, к/с {{Поставщик.КоррСчёт}}",
        "Покупатель: {{Покупатель}}, ИНН {{Покупатель.ИНН}}, КПП {{Покупатель.КПП}}, {{Покупатель.Адрес}}, р/с {{Покупатель.Счёт}} в {{Покупатель.Банк}}, БИК {{Покупатель.БИК}}, к/с {{Покупатель.КоррСчёт}}",
        "Поставщик ____________________ М.П.          Покупатель ____________________ М.П.",
    ];

    public static byte[] Make()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(Line("Договор поставки № {{Договор.Номер}}", JustificationValues.Center, isBold: true), Line("от {{Договор.Дата}}", JustificationValues.Right));
            foreach (var clause in Clauses) body.Append(Line(clause, JustificationValues.Both));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return file.ToArray();
    }

    private static Paragraph Line(string text, JustificationValues side, bool isBold = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (isBold) look.Append(new Bold());
        look.Append(new FontSize { Val = "24" });
        return new(new ParagraphProperties(new SpacingBetweenLines { After = "160" }, new Justification { Val = side }), new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
