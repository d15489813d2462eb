using Spark.Embedded.Files;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Functions.Json;

/// <summary>How JSON is read: options of the reader with Spark's defaults.</summary>
internal sealed class JsonOptions
{
    public JsonOptions(SourceOptions options, SessionSettings settings)
    {
        options.Refuse("locale", "en-US", "en");
        Reading = new JsonReading
        {
            Comments = options.Flag("allowComments", false),
            UnquotedNames = options.Flag("allowUnquotedFieldNames", false),
            SingleQuotes = options.Flag("allowSingleQuotes", true),
            LeadingZeros = options.Flag("allowNumericLeadingZeros", false),
            NonNumericNumbers = options.Flag("allowNonNumericNumbers", true),
            AnyEscape = options.Flag("allowBackslashEscapingAnyCharacter", false),
            RawControlCharacters = options.Flag("allowUnquotedControlChars", false),
        };
        PrimitivesAsString = options.Flag("primitivesAsString", false);
        PrefersDecimal = options.Flag("prefersDecimal", false);
        DropsFieldsOfNulls = options.Flag("dropFieldIfAllNull", false);
        InfersTimestamp = options.Flag("inferTimestamp", false);
        IsMultiLine = options.Flag("multiLine", false);
        LineSeparator = options.Find("lineSep");
        Mode = ParseModes.Of(options);
        CorruptName = options.Find("columnNameOfCorruptRecord")
            ?? settings.Find("spark.sql.columnNameOfCorruptRecord")
            ?? "_corrupt_record";
        Formats = new TextFormats(options, settings);
    }

    public JsonReading Reading { get; }

    public bool PrimitivesAsString { get; }

    public bool PrefersDecimal { get; }

    public bool DropsFieldsOfNulls { get; }

    public bool InfersTimestamp { get; }

    public bool IsMultiLine { get; }

    public string? LineSeparator { get; }

    public ParseMode Mode { get; }

    public string CorruptName { get; }

    public TextFormats Formats { get; }
}
