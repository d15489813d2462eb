using System.Collections.Concurrent;
using System.Text;
using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>A piece of a pattern: a field with its letter count, a literal text, or an optional section.</summary>
internal abstract record PatternPiece;

/// <summary>A field such as <c>MM</c>.</summary>
internal sealed record PatternField(char Letter, int Count) : PatternPiece;

/// <summary>Text that stands for itself.</summary>
internal sealed record PatternText(string Text) : PatternPiece;

/// <summary>A section in brackets, which may be missing from the text.</summary>
internal sealed record PatternSection(IReadOnlyList<PatternPiece> Pieces) : PatternPiece;

/// <summary>A date and time pattern of Java's DateTimeFormatter, as far as Spark lets it through.</summary>
internal sealed class DatePattern
{
    private const string OldLetters = "GyYMLwWDdFEuaHkKhmsSzZX";
    private const string WeekLetters = "YWwuec";

    private static readonly ConcurrentDictionary<(string Pattern, bool IsParsing), DatePattern> Cache = [];

    private DatePattern(string pattern, bool isParsing)
    {
        Pattern = pattern;
        var at = 0;
        Pieces = Read(pattern, ref at, isParsing, isNested: false);
    }

    public string Pattern { get; }

    public IReadOnlyList<PatternPiece> Pieces { get; }

    public static DatePattern ForFormatting(string pattern) =>
        Cache.GetOrAdd((pattern, false), key => new DatePattern(key.Pattern, key.IsParsing));

    public static DatePattern ForParsing(string pattern) =>
        Cache.GetOrAdd((pattern, true), key => new DatePattern(key.Pattern, key.IsParsing));

    public string Format(long instant, ZoneRules zone) => DatePatternWriter.Write(this, instant, zone);

    /// <summary>
    /// The instant; null for a text that no version of Spark reads, a failure for one that Spark 2 would have read.
    /// </summary>
    public long? Parse(string text, ZoneRules zone, bool isFile = false)
    {
        if (DatePatternReader.Read(this, text, zone) is { } instant)
        {
            return instant;
        }

        RefuseOld(text, isFile);
        return null;
    }

    /// <summary>Fails for a text that Spark 2 would have read by this pattern.</summary>
    public void RefuseOld(string text, bool isFile)
    {
        if (OldDateFormat.Accepts(this, text, isFile))
        {
            QueryFailure.Throw(
                "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER",
                "You may get a different result due to the upgrading to Spark >= 3.0: "
                    + $"Fail to parse '{text}' in the new parser. You can set "
                        + $"\"spark.sql.legacy.timeParserPolicy\" to \"LEGACY\" to restore "
                    + "the behavior before Spark 3.0, or set to \"CORRECTED\" and treat it as an invalid "
                        + "datetime string."
            );
        }
    }

    /// <summary>The instant; null for a text that does not fit.</summary>
    public long? TryParse(string text, ZoneRules zone) => DatePatternReader.Read(this, text, zone);

    private static List<PatternPiece> Read(string pattern, ref int at, bool isParsing, bool isNested)
    {
        var pieces = new List<PatternPiece>();
        var text = new StringBuilder();
        while (at < pattern.Length)
        {
            var current = pattern[at];
            if (char.IsAsciiLetter(current))
            {
                var start = at;
                while (at < pattern.Length && pattern[at] == current)
                {
                    at++;
                }

                Check(pattern, current, at - start, isParsing);
                Flush(pieces, text);
                pieces.Add(new PatternField(current, at - start));
                continue;
            }

            at++;
            switch (current)
            {
                case '\'':
                    ReadQuoted(pattern, ref at, text);
                    break;
                case '[':
                    Flush(pieces, text);
                    pieces.Add(new PatternSection(Read(pattern, ref at, isParsing, isNested: true)));
                    break;
                case ']' when isNested:
                    Flush(pieces, text);
                    return pieces;
                case '{' or '}' or '#' or ']':
                    throw Refusal(pattern, $"Pattern includes reserved character: '{current}'");
                default:
                    text.Append(current);
                    break;
            }
        }

        Flush(pieces, text);
        return pieces;
    }

    private static void ReadQuoted(string pattern, ref int at, StringBuilder text)
    {
        if (at < pattern.Length && pattern[at] == '\'')
        {
            text.Append('\'');
            at++;
            return;
        }

        while (at < pattern.Length)
        {
            if (pattern[at] != '\'')
            {
                text.Append(pattern[at++]);
            }
            else if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
            {
                text.Append('\'');
                at += 2;
            }
            else
            {
                at++;
                return;
            }
        }

        throw Refusal(pattern, $"Pattern ends with an incomplete string literal: {pattern}");
    }

    private static void Flush(List<PatternPiece> pieces, StringBuilder text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new PatternText(text.ToString()));
            text.Clear();
        }
    }

    private static void Check(string pattern, char letter, int count, bool isParsing)
    {
        if (WeekLetters.Contains(letter))
        {
            throw Refusal(
                pattern,
                $"All week-based patterns are unsupported since Spark 3.0, detected: {letter}, Please use the "
                    + $"SQL function EXTRACT instead"
            );
        }

        if ("ABnNp".Contains(letter) || (isParsing && "EFqQ".Contains(letter)))
        {
            throw Refusal(pattern, $"Illegal pattern character: {letter}");
        }

        var maximum = letter switch
        {
            'y' => 10,
            'G' or 'M' or 'L' or 'E' or 'Q' or 'q' or 'z' => 4,
            'd' or 'H' or 'h' or 'K' or 'k' or 'm' or 's' => 2,
            'D' => 3,
            'S' => 9,
            'a' or 'F' => 1,
            'X' or 'x' or 'Z' => 5,
            'O' when count is 1 or 4 => 4,
            'O' => throw Refusal(pattern, $"Pattern letter count must be 1 or 4: {letter}"),
            'V' when count == 2 => 2,
            'V' => throw Refusal(pattern, $"Pattern letter count must be 2: {letter}"),
            _ => throw Refusal(pattern, $"Unknown pattern letter: {letter}"),
        };
        if (count > maximum)
        {
            throw Refusal(pattern, $"Too many pattern letters: {letter}");
        }
    }

    // What Spark 2 would have taken is refused as a change of behaviour, the rest as it is.
    private static QueryFailure Refusal(string pattern, string problem)
    {
        var isQuoted = false;
        var isOld = pattern.All(c =>
        {
            isQuoted ^= c == '\'';
            return isQuoted || !char.IsAsciiLetter(c) || OldLetters.Contains(c);
        });
        return isOld && !isQuoted
            ? new QueryFailure(
                "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
                "You may get a different result due to the upgrading to Spark >= 3.0: "
                    + $"Fail to recognize '{pattern}' pattern in the DateTimeFormatter. {problem}."
            )
            : new QueryFailure(null, problem);
    }
}
