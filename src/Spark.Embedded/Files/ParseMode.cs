namespace Spark.Embedded.Files;

/// <summary>What a reader does with records that do not fit: option <c>mode</c>.</summary>
internal enum ParseMode
{
    Permissive,
    DropMalformed,
    FailFast,
}

/// <summary>Reads option <c>mode</c>; anything unknown is permissive.</summary>
internal static class ParseModes
{
    public static ParseMode Of(SourceOptions options) => options.Text("mode", string.Empty).ToUpperInvariant() switch
    {
        "DROPMALFORMED" => ParseMode.DropMalformed,
        "FAILFAST" => ParseMode.FailFast,
        _ => ParseMode.Permissive,
    };

    /// <summary>The failure of mode FAILFAST.</summary>
    public static Functions.QueryFailure Malformed(string record) => new(
        "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
        $"Malformed records are detected in record parsing: {record}. Parse Mode: FAILFAST. To process malformed "
        + "records as null result, try setting the option 'mode' as 'PERMISSIVE'.");
}
