using System.Text;

namespace Spark.Embedded.Files.Csv;

/// <summary>How CSV text is read: options of the reader with Spark's defaults.</summary>
internal sealed class CsvOptions
{
    public CsvOptions(SourceOptions options)
    {
        options.Refuse("locale", "en-US", "en");
        options.Refuse("enforceSchema", "true");
        options.Refuse("unescapedQuoteHandling", "STOP_AT_DELIMITER");
        options.Refuse("keepQuotes", "false");
        Separator = Unescaped(options.Find("sep", "delimiter") ?? ",");
        Quote = options.Character("quote", '"');
        Escape = options.Character("escape", '\\');
        EscapeOfEscape = options.Character("charToEscapeQuoteEscaping", Escape == Quote ? null : Escape);
        Comment = options.Character("comment", null);
        HasHeader = options.Flag("header", false);
        InfersSchema = options.Flag("inferSchema", false);
        PrefersDate = options.Flag("preferDate", true);
        IsMultiLine = options.Flag("multiLine", false);
        TrimsLeading = options.Flag("ignoreLeadingWhiteSpace", false);
        TrimsTrailing = options.Flag("ignoreTrailingWhiteSpace", false);
        NullValue = options.Text("nullValue", string.Empty);
        EmptyValue = options.Text("emptyValue", string.Empty);
        NanValue = options.Text("nanValue", "NaN");
        PositiveInfinity = options.Text("positiveInf", "Inf");
        NegativeInfinity = options.Text("negativeInf", "-Inf");
        LineSeparator = options.Find("lineSep");
        MaxColumns = options.Number("maxColumns", 20480);
        MaxCharacters = options.Number("maxCharsPerColumn", -1);
        SamplingRatio = options.Find("samplingRatio");
        Mode = ParseModes.Of(options);
        Encoding = FileContent.EncodingOf(options);
    }

    public string Separator { get; }

    public char? Quote { get; }

    public char? Escape { get; }

    public char? EscapeOfEscape { get; }

    public char? Comment { get; }

    public bool HasHeader { get; }

    public bool InfersSchema { get; }

    public bool PrefersDate { get; }

    public bool IsMultiLine { get; }

    public bool TrimsLeading { get; }

    public bool TrimsTrailing { get; }

    public string NullValue { get; }

    public string EmptyValue { get; }

    public string NanValue { get; }

    public string PositiveInfinity { get; }

    public string NegativeInfinity { get; }

    public string? LineSeparator { get; }

    public int MaxColumns { get; }

    public int MaxCharacters { get; }

    public string? SamplingRatio { get; }

    public ParseMode Mode { get; }

    public Encoding Encoding { get; }

    // The separator may be written with a backslash, such as \t.
    internal static string Unescaped(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            result.Append(text[++i] switch
            {
                't' => '\t',
                'r' => '\r',
                'n' => '\n',
                'b' => '\b',
                'f' => '\f',
                '0' => '\0',
                var other => other,
            });
        }

        return result.Length > 0 ? result.ToString() : throw new ArgumentException(
            "Option 'sep' is empty. It takes at least one character.");
    }
}
