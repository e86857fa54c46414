using System.Globalization;

namespace CrmBlazor.Tests.Support;

/// <summary>How large a trial is: small in the suite, and as a script of <c>bench/</c> asks for.</summary>
public static class Scale
{
    public static int Of(string name, int usual) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
