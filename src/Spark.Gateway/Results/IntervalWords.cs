using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Results;

/// <summary>
/// Legacy intervals as Spark writes them: <c>-1 years 2 months 3 days 25 hours -0.000001 seconds</c>.
/// </summary>
internal static class IntervalWords
{
    private const long MicrosPerSecond = 1_000_000;

    public static CalendarInterval Read(string text)
    {
        var (months, days, microseconds) = (0, 0, 0L);
        var words = text.Split(' ');
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            switch (words[i + 1])
            {
                case "years":
                    months += Whole(words[i]) * 12;
                    break;
                case "months":
                    months += Whole(words[i]);
                    break;
                case "days":
                    days += Whole(words[i]);
                    break;
                case "hours":
                    microseconds += long.Parse(words[i], CultureInfo.InvariantCulture) * 3600 * MicrosPerSecond;
                    break;
                case "minutes":
                    microseconds += Whole(words[i]) * 60 * MicrosPerSecond;
                    break;
                case "seconds":
                    microseconds += (long)(decimal.Parse(words[i], CultureInfo.InvariantCulture) * MicrosPerSecond);
                    break;
                default:
                    throw new UnreachableException($"'{text}' has a unit that intervals of Spark do not have.");
            }
        }

        return new CalendarInterval(months, days, microseconds);
    }

    private static int Whole(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
