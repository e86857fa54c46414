using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Data;

/// <summary>By what a client is looked for, in a list and in the search of everything.</summary>
public static class ClientSearch
{
    /// <summary>What a contact must have: the digits of a phone in any form, or every word.</summary>
    public static IReadOnlyList<string> WordsOf(string? search) => PhoneNumber.Part(search.Sought()) is { } digits ? [digits] : TextForms.SearchWords(search);

    /// <summary>With the text in the name, the ИНН or the requisites, or with the phone that it is.</summary>
    public static IQueryable<Company> Having(this IQueryable<Company> companies, string text)
    {
        var (key, phone) = (TextForms.SearchKey([text]), PhoneNumber.Part(text));
        return companies.Where(c => c.SearchKey.Contains(key) || (phone != null && c.SearchKey.Contains(phone)));
    }
}
