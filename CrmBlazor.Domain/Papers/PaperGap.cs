namespace CrmBlazor.Domain.Papers;

/// <summary>What a paid invoice still lacks until it is closed (B 58).</summary>
public enum PaperGap { NotRequested, NotIssued, NoScan, NoOriginal }

/// <summary>How long ago an invoice was paid: to ten days, to thirty, to sixty, and longer.</summary>
public enum Ageing { Fresh, Month, TwoMonths, Old }

public static class PaperAge
{
    /// <param name="days">Since the payment.</param>
    public static Ageing Of(int days) => days switch
    {
        <= 10 => Ageing.Fresh,
        <= 30 => Ageing.Month,
        <= 60 => Ageing.TwoMonths,
        _ => Ageing.Old,
    };
}
