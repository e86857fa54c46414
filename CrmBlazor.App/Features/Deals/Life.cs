using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Features.Deals;

/// <summary>How near the end of a deal's life is, as its lights show it (R 2).</summary>
public static class Life
{
    /// <summary>Days that are left, one that has begun included; none once it is over.</summary>
    public static int DaysLeft(DateTimeOffset lapsesAt, DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling((lapsesAt - now).TotalDays));

    /// <summary>Within the first warning.</summary>
    public static bool IsNear(DateTimeOffset lapsesAt, DateTimeOffset now) => DaysLeft(lapsesAt, now) <= Deal.LapseWarnings[0];

    /// <summary>The part of the two months that is still left, from 1 to 0.</summary>
    public static double Left(DateTimeOffset lapsesAt, DateTimeOffset now) => Math.Clamp((lapsesAt - now) / (lapsesAt - lapsesAt.AddMonths(-Deal.LifeMonths)), 0, 1);
}
