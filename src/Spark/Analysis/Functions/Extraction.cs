using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>EXTRACT(field FROM source) and date_part, as the function of the field.</summary>
internal static class Extraction
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["YEAR"] = "year",
        ["Y"] = "year",
        ["YEARS"] = "year",
        ["YR"] = "year",
        ["YRS"] = "year",
        ["YEAROFWEEK"] = "yearofweek",
        ["QUARTER"] = "quarter",
        ["QTR"] = "quarter",
        ["MONTH"] = "month",
        ["MON"] = "month",
        ["MONS"] = "month",
        ["MONTHS"] = "month",
        ["WEEK"] = "weekofyear",
        ["W"] = "weekofyear",
        ["WEEKS"] = "weekofyear",
        ["DAY"] = "dayofmonth",
        ["D"] = "dayofmonth",
        ["DAYS"] = "dayofmonth",
        ["DAYOFWEEK"] = "dayofweek",
        ["DOW"] = "dayofweek",
        ["DAYOFWEEK_ISO"] = "dayofweek_iso",
        ["DOW_ISO"] = "dayofweek_iso",
        ["DOY"] = "dayofyear",
        ["HOUR"] = "hour",
        ["H"] = "hour",
        ["HOURS"] = "hour",
        ["HR"] = "hour",
        ["HRS"] = "hour",
        ["MINUTE"] = "minute",
        ["M"] = "minute",
        ["MIN"] = "minute",
        ["MINS"] = "minute",
        ["MINUTES"] = "minute",
        ["SECOND"] = "second",
        ["S"] = "second",
        ["SEC"] = "second",
        ["SECONDS"] = "second",
        ["SECS"] = "second",
    };

    public static Expression Extract(FunctionUse use)
    {
        var field = Constants.Text(use[0]) ?? string.Empty;
        return Of(use, field, $"extract({field} FROM {ColumnNames.Of(use[1])})");
    }

    public static Expression DatePart(FunctionUse use)
    {
        var field = Constants.Text(use[0]);
        var text = use.Written == "datepart"
            ? $"datepart({field} FROM {ColumnNames.Of(use[1])})"
            : $"date_part({ColumnNames.Join(use.Arguments)})";
        return field is null && use[0] is Literal
            ? new Literal(null, KnownTypes.Double)
            : Of(use, field ?? throw use.NotFoldable(0, "field", "STRING"), text);
    }

    private static FunctionCall Of(FunctionUse use, string field, string text)
    {
        var source = use[1];
        if (!Fields.TryGetValue(field, out var name))
        {
            throw Unknown(use, field, source);
        }

        if (source.Type.IsInterval())
        {
            return OfInterval(use, field, name, source, text);
        }

        var isTime = name is "hour" or "minute" or "second";
        if (source.Type is StringType)
        {
            source = Casts.Implicit(source, isTime ? KnownTypes.Timestamp : KnownTypes.Date);
        }

        if (!source.Type.IsDatetime())
        {
            throw use.UnexpectedInput(1, ExpectedType.OneOf(ExpectedType.Date, ExpectedType.Timestamp));
        }

        if (isTime)
        {
            source = source.Type is DateType ? Casts.Implicit(source, KnownTypes.Timestamp) : source;
            return name == "second"
                ? new FunctionCall(
                    "second_with_fraction", [source], new DecimalType(8, 6), source.IsNullable)
                { DisplayText = text }
                : new FunctionCall(name, [source], KnownTypes.Int, source.IsNullable) { DisplayText = text };
        }

        return new FunctionCall(
            name, [Casts.Implicit(source, KnownTypes.Date)], KnownTypes.Int, source.IsNullable)
        { DisplayText = text };
    }

    private static FunctionCall OfInterval(FunctionUse use, string field, string name, Expression source, string text)
    {
        var (part, type) = (source.Type, name) switch
        {
            (YearMonthIntervalType, "year") => ("interval_years", KnownTypes.Int),
            (YearMonthIntervalType, "month") => ("interval_months", KnownTypes.Byte),
            (DayTimeIntervalType, "dayofmonth") => ("interval_days", KnownTypes.Int),
            (DayTimeIntervalType, "hour") => ("interval_hours", KnownTypes.Byte),
            (DayTimeIntervalType, "minute") => ("interval_minutes", KnownTypes.Byte),
            (DayTimeIntervalType, "second") => ("interval_seconds", (DataType)new DecimalType(8, 6)),
            _ => throw Unknown(use, field, source),
        };
        return new FunctionCall(part, [source], type, source.IsNullable) { DisplayText = text };
    }

    private static AnalysisException Unknown(FunctionUse use, string field, Expression source) => new(
        "INVALID_EXTRACT_FIELD",
        $"Cannot extract `{field}` from \"{ColumnNames.Of(source)}\".",
        use.Syntax.At);
}
