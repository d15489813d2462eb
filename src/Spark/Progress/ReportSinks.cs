namespace Spark.Progress;

/// <summary>The sink that the environment asks for.</summary>
internal static class ReportSinks
{
    public const string Variable = "SPARK_PROGRESS";

    private static readonly Lazy<IReportSink?> FromEnvironment = new(() => Make(
        Environment.GetEnvironmentVariable(Variable), Console.Error, Console.IsErrorRedirected));

    /// <summary>Null when nobody wants to hear.</summary>
    public static IReportSink? Default => FromEnvironment.Value;

    /// <summary>
    /// <c>json</c>, <c>text</c> or <c>off</c>; without a word, one changing line on a terminal and nothing elsewhere.
    /// </summary>
    public static IReportSink? Make(string? mode, TextWriter errors, bool isRedirected) =>
        mode?.ToLowerInvariant() switch
        {
            "json" => new JsonReportSink(errors),
            "text" => new TextReportSink(errors),
            "off" => null,
            null or "" => isRedirected ? null : new TerminalReportSink(errors),
            _ => throw new ArgumentException(
                $"'{mode}' is not a value of {Variable}. Set it to 'json', 'text' or 'off'.", nameof(mode)),
        };
}
