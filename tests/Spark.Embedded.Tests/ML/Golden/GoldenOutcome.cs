namespace Spark.Embedded.Tests.ML.Golden;

/// <summary>What came of a reference case.</summary>
internal enum GoldenKind
{
    Equal,
    Refused,
    Wrong,
}

/// <summary>What came of a reference case, and why.</summary>
internal sealed record GoldenOutcome(string Family, string Id, GoldenKind Kind, string Detail)
{
    public override string ToString() => $"{Family}/{Id}: {Detail}";
}
