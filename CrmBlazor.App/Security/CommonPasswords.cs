namespace CrmBlazor.App.Security;

/// <summary>What is tried first: a common word, whatever digits and signs stand around it.</summary>
public static class CommonPasswords
{
    private static readonly HashSet<string> Words =
    [
        "password", "passw", "passwort", "parol", "пароль", "qwerty", "qwertyuiop", "йцукен", "admin", "administrator", "администратор", "welcome", "letmein",
        "iloveyou", "dragon", "monkey", "football", "baseball", "sunshine", "princess", "master", "shadow", "superman", "batman", "trustno", "login", "secret",
        "zxcvbn", "zxcvbnm", "asdfgh", "asdfghjkl", "hello", "freedom", "whatever", "changeme", "default", "manager", "operator", "accountant", "director",
        "crmblazor", "crm", "вестгрупп", "westgroup", "vestgroup", "россия", "любовь", "привет", "наташа", "сергей", "андрей", "марина", "солнышко",
    ];

    public static bool Contain(string password)
    {
        var small = password.ToLowerInvariant();
        var core = small.SkipWhile(NoLetter).Reverse().SkipWhile(NoLetter).Reverse();
        return password.Distinct().Count() < 4 || IsCommon(string.Concat(small.Where(char.IsLetter))) || IsCommon(string.Concat(core.Select(Plain).Where(char.IsLetter)));
    }

    private static bool IsCommon(string letters) => letters.Length == 0 || Words.Any(w => Repeats(letters, w));

    private static bool NoLetter(char sign) => !char.IsLetter(sign);

    private static bool Repeats(string letters, string word) => letters.Length % word.Length == 0 && letters.Replace(word, "").Length == 0;

    private static char Plain(char sign) => sign switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '@' => 'a',
        '$' => 's',
        _ => sign,
    };
}
