namespace CrmBlazor.Bench.Circuits;

/// <summary>What the bench tells its crowd to do: one line of JSON, answered by one line.</summary>
internal sealed record Order(string Do, IReadOnlyList<string>? Users = null, int Count = 0, int AtOnce = 0, string? Mark = null, IReadOnlyDictionary<string, double>? From = null);

/// <summary>How so many tabs were opened; times in milliseconds, of a page and of a board to its first card.</summary>
internal sealed record Opening(int Open, int Failed, double Seconds, double P50, double P99, double Worst, double SlowestPage, string? Told);

/// <summary>What came since the last reset.</summary>
internal sealed record Counts(long Bytes, long Batches, long Sightings, IReadOnlyList<string> Told, int Complaints);

/// <summary>From sending to each circuit, and to the last of all, in milliseconds.</summary>
internal sealed record Report(double EachP50, double EachP99, double Worst, double AllP50, double AllP99, int Lost);
