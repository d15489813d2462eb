namespace Spark.Embedded.Functions.Json;

/// <summary>Liberties that a JSON reader takes.</summary>
internal sealed record JsonReading
{
    /// <summary>What <c>get_json_object</c> and its kin take.</summary>
    public static JsonReading OfFunctions { get; } = new() { RawControlCharacters = true };

    public bool Comments { get; init; }

    public bool UnquotedNames { get; init; }

    public bool SingleQuotes { get; init; } = true;

    public bool LeadingZeros { get; init; }

    public bool NonNumericNumbers { get; init; } = true;

    public bool AnyEscape { get; init; }

    public bool RawControlCharacters { get; init; }
}
