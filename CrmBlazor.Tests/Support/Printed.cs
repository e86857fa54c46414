using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmBlazor.Tests.Support;

/// <summary>What the offices that this test opens from now on print on the console.</summary>
public sealed partial class Printed
{
    private static readonly AsyncLocal<Printed?> Reader = new();
    private readonly ConcurrentQueue<string> lines = new();

    static Printed() => Console.SetOut(new Paper(Console.Out));

    public Printed() => Reader.Value = this;

    public IReadOnlyList<string> Lines => [.. lines];

    public bool HasCode => lines.Any(SetUp().IsMatch);

    /// <summary>The set-up code, once it is printed.</summary>
    public async Task<string> CodeAsync()
    {
        await Eventually.BeAsync(() => HasCode);
        return SetUp().Match(lines.Last(SetUp().IsMatch)).Groups[1].Value;
    }

    [GeneratedRegex(@"/set-up .* code (\S+)$")]
    private static partial Regex SetUp();

    private sealed class Paper(TextWriter also) : TextWriter
    {
        public override Encoding Encoding => also.Encoding;

        public override void Write(char value) => also.Write(value);

        public override void WriteLine(string? value)
        {
            Reader.Value?.lines.Enqueue(value ?? "");
            also.WriteLine(value);
        }
    }
}
