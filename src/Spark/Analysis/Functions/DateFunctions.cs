using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Days.</summary>
internal static class DateFunctions
{
    private static readonly ExpectedType Date = ExpectedType.Date;
    private static readonly ExpectedType Days = ExpectedType.OneOf(
        ExpectedType.StrictInt,
        new ExpectedType("SMALLINT", t => t is ShortType, _ => null),
        new ExpectedType("TINYINT", t => t is ByteType, _ => null));

    private static readonly string[] Parts =
        ["year", "quarter", "month", "dayofyear", "dayofweek", "weekday", "weekofyear"];

    public static IEnumerable<FunctionDefinition> All() =>
    [
        .. Parts.Select(part => Scalar(part, KnownTypes.Int, Date)),
        Scalar("dayofmonth", KnownTypes.Int, Date).AlsoShown("day"),
        Built("date_add", 2, 2, Shifted).Also("dateadd"),
        Built("date_sub", 2, 2, Shifted),
        Scalar("datediff", KnownTypes.Int, Date, Date).AlsoShown("date_diff"),
        Scalar("add_months", KnownTypes.Date, Date, ExpectedType.Int),
        Scalar("last_day", KnownTypes.Date, Date),
        Scalar("next_day", KnownTypes.Date, Date, ExpectedType.String).MayBeNull(),
        Scalar("trunc", KnownTypes.Date, Date, ExpectedType.String).MayBeNull(),
        Scalar("make_date", KnownTypes.Date, ExpectedType.Int, ExpectedType.Int, ExpectedType.Int).MayBeNull(),
        Scalar("unix_date", KnownTypes.Int, Date),
        Scalar("date_from_unix_date", KnownTypes.Date, ExpectedType.Int),
        Scalar("current_date", KnownTypes.Date).Also("curdate"),
        Built("extract", 2, 2, Extraction.Extract),
        Built("date_part", 2, 2, Extraction.DatePart).AlsoShown("datepart"),
        Built("to_date", 1, 2, ToDate),
    ];

    // A number of days is a whole number; text stands for one only as a literal.
    private static FunctionCall Shifted(FunctionUse use)
    {
        if (use[1] is Literal { ValueType: StringType, Value: string text })
        {
            use.Replace([use[0], int.TryParse(text.Trim(), System.Globalization.NumberStyles.AllowLeadingSign,
                System.Globalization.CultureInfo.InvariantCulture, out var days)
                ? Define.Int(days)
                : throw new Microsoft.Spark.Sql.AnalysisException(
                    "SECOND_FUNCTION_ARGUMENT_NOT_INTEGER",
                    $"The second argument of `{use.Definition.Name}` function needs to be an integer.",
                    use.Syntax.At)]);
        }

        use.Coerce([Date, Days]);
        return use.Call(KnownTypes.Date, use.AnyNullable);
    }

    private static Expression ToDate(FunctionUse use)
    {
        var text = $"to_date({ColumnNames.Join(use.Arguments)})";
        ExpectedType[] inputs =
        [
            ExpectedType.OneOf(
                ExpectedType.String, Date, ExpectedType.Timestamp, ExpectedType.TimestampNtz), ExpectedType.String,
        ];
        use.Coerce(inputs);
        if (use.Count == 1)
        {
            // Without a pattern it is the cast itself.
            var date = Casts.Implicit(use[0], KnownTypes.Date);
            return new FunctionCall("to_date", [date], KnownTypes.Date, date.IsNullable) { DisplayText = text };
        }

        return use.Call(KnownTypes.Date, true) with { DisplayText = text };
    }
}
