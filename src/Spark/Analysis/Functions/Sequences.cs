using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>sequence(start, stop[, step]) of integers, dates and timestamps.</summary>
internal static class Sequences
{
    public static Expression Sequence(FunctionUse use)
    {
        var type = CommonTypes.WiderWithoutStrings(use.TypeOf(0), use.TypeOf(1));
        if (type is IntegralType && use.Count == 3)
        {
            type = CommonTypes.WiderWithoutStrings(type, use.TypeOf(2));
        }

        if (type is not (IntegralType or DateType or TimestampType or TimestampNtzType) || !StepFits(use, type))
        {
            throw use.Mismatch(
                "SEQUENCE_WRONG_INPUT_TYPES",
                "`sequence` uses the wrong parameter type. The parameter type must conform to: "
                + "1. The start and stop expressions must resolve to the same type. "
                + "2. If start and stop expressions resolve to the (\"TIMESTAMP\" or \"TIMESTAMP_NTZ\" or \"DATE\") "
                + "type, then the step expression "
                + "must resolve to the (\"INTERVAL\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL DAY TO SECOND\") "
                + "type. "
                + "3. Otherwise, if start and stop expressions resolve to the (\"TINYINT\" or \"SMALLINT\" or "
                + "\"INT\" or \"BIGINT\") type, "
                + "then the step expression must resolve to the same type.");
        }

        var bounds = use.Arguments.Take(2).Select(bound => Casts.Implicit(bound, type));
        var step = use.Count == 3 ? use[2] : null;
        if (step is not null && (type is IntegralType || step.Type is NullType))
        {
            step = Casts.Implicit(step, type is IntegralType ? type : KnownTypes.DayTimeInterval);
        }

        use.Replace(step is null ? bounds.ToArray() : [.. bounds, step]);
        return use.Call(new ArrayType(type, false), use.AnyNullable);
    }

    private static bool StepFits(FunctionUse use, DataType type) =>
        use.Count < 3 || use.TypeOf(2) is NullType
            || (type is IntegralType ? use.TypeOf(2) is IntegralType : use.TypeOf(2).IsInterval());
}
