namespace Spark.Embedded.Native;

/// <summary>How a database is opened. Null leaves DuckDB's own default.</summary>
internal sealed record DatabaseOptions
{
    /// <summary>Worker threads; null is one per core.</summary>
    public int? Threads { get; init; }

    /// <summary>Memory before spilling, such as <c>4GB</c>; null is 80 % of the machine's.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>
    /// Folder for spilled data; null is a fresh folder under the system's temporary one, made on first spill.
    /// </summary>
    public string? TempFolder { get; init; }

    /// <summary>Zone in which timestamps without one are read and shown.</summary>
    public string TimeZone { get; init; } = "UTC";
}
