using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmBlazor.Tests.Support;

/// <summary>What the program prints for whoever has started it, read over his shoulder.</summary>
public sealed partial class Printed : IDisposable
{
    private readonly TextWriter before = Console.Out;
    private readonly Paper paper;

    public Printed()
    {
        paper = new(before);
        Console.SetOut(paper);
    }

    public void Dispose() => Console.SetOut(before);

    /// <summary>The set-up code, once it is printed.</summary>
    public async Task<string> CodeAsync()
    {
        await Eventually.BeAsync(() => paper.Lines.Any(SetUp().IsMatch));
        return SetUp().Match(paper.Lines.Last(SetUp().IsMatch)).Groups[1].Value;
    }

    public bool HasCode => paper.Lines.Any(SetUp().IsMatch);

    [GeneratedRegex(@"/set-up .* code (\S+)$")]
    private static partial Regex SetUp();

    private sealed class Paper(TextWriter also) : TextWriter
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public override Encoding Encoding => also.Encoding;

        public override void Write(char value) => also.Write(value);

        public override void WriteLine(string? value)
        {
            Lines.Enqueue(value ?? "");
            also.WriteLine(value);
        }
    }
}
