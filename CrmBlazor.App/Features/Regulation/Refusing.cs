namespace CrmBlazor.App.Features.Regulation;

/// <summary>Which obstacles quote which row. The sources are the truth: a test reads them and finds this list whole.</summary>
public static class Refusing
{
    private static readonly Dictionary<string, string[]> Codes = new()
    {
        ["R 1"] = ["noInteraction", "noComment"],
        ["R 2"] = ["dealDuplicate", "lifeNoTalk"],
        ["R 3"] = ["commentMissing", "commentStopPhrase", "commentTooShort", "commentTooFewWords", "lifeNoComment"],
        ["R 4"] = ["contactIncomplete", "phoneUnread"],
        ["R 5"] = ["contactDuplicate", "contactSimilar", "contactMerged", "contactNotMerged", "mergeCovered", "mergeOld"],
        ["B 2"] = ["leadIdentified"],
        ["B 8"] = ["managerMissing", "hasManager"],
        ["B 13"] = ["taskFollowsDeal"],
        ["B 16"] = ["taskOpen", "itemOpen"],
        ["B 20"] = ["notTaken"],
        ["B 24"] = ["noTalk"],
        ["B 26"] = ["entryOld"],
        ["B 29"] = ["productNotArchived"],
        ["B 33"] = ["noLocation"],
        ["B 34a"] = ["linesBehind"],
        ["B 34b"] = ["noLines", "linePrice"],
        ["B 36"] = ["companySimilar"],
        ["B 37"] = ["requestWaits"],
        ["B 39"] = ["onlySupplier", "ownCompany"],
        ["B 40"] = ["noCompany", "cashByAccounting"],
        ["B 44"] = ["noOwnCompany", "notOwnCompany", "accountNotOurs", "otherSeller", "advanceOfOther"],
        ["B 50"] = ["invoiceNotNew", "invoiceSent", "moneyAnnounced", "moneyDiffers", "partiesNotActual", "partiesLocked", "invoiceNotPaid", "documentRequested"],
        ["B 54"] = ["noInvoice", "notSent"],
        ["B 56"] = ["fourEyes", "operationUnread", "operationEarly", "operationSpent", "operationConfirmed", "operationUndecided"],
        ["B 57"] = ["partiesNotActual", "paidByMark", "linesLocked", "moneyIsIn", "invoicePaid", "nothingDue", "otherPayer", "advanceSpent"],
        ["B 58"] = ["shipmentNotAgreed", "shipmentAsked", "documentNotRequested", "documentNotIssued", "sellerIncomplete", "buyerIncomplete", "fieldsUnknown"],
        ["B 59"] = ["invoiceNotShipped", "documentNotRequested", "documentNotReturned", "invoiceNotPaid", "wonByCommand", "dealClosed"],
        ["B 60"] = ["noShippedInvoice", "lostByCommand", "dealClosed"],
        ["B 61"] = ["dealNotWon"],
    };

    public static IReadOnlyList<string> Of(string row) => Codes.GetValueOrDefault(row) ?? [];
}
