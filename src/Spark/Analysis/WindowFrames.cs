using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>What a window frame may be.</summary>
internal static class WindowFrames
{
    public static void Check(
        WindowFrame frame, IReadOnlyList<Expression> partitionBy, IReadOnlyList<SortOrder> orderBy, SourcePosition? at)
    {
        CheckOffset(frame, frame.Lower, "lower", at);
        CheckOffset(frame, frame.Upper, "upper", at);
        if (frame.Lower.Kind == FrameBoundKind.UnboundedFollowing
            || frame.Upper.Kind == FrameBoundKind.UnboundedPreceding)
        {
            throw Mismatch(
                "SPECIFIED_WINDOW_FRAME_INVALID_BOUND",
                frame,
                $"Window frame upper bound \"{Bound(frame.Upper)}\" does not follow the lower bound "
                + $"\"{Bound(frame.Lower)}\".",
                at);
        }

        if (Value(frame.Lower) is { } lower && Value(frame.Upper) is { } upper && lower > upper)
        {
            throw Mismatch(
                "SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON",
                frame,
                "The lower bound of a window frame must be less than or equal to the upper bound.",
                at);
        }

        if (!frame.IsRows)
        {
            CheckRange(frame, partitionBy, orderBy, at);
        }
    }

    /// <summary>Offsets of RANGE frames take the type of the key they are added to.</summary>
    public static WindowFrame Cast(WindowFrame frame, IReadOnlyList<SortOrder> orderBy)
    {
        if (frame.IsRows || orderBy.Count != 1)
        {
            return frame;
        }

        return frame with { Lower = CastBound(frame.Lower), Upper = CastBound(frame.Upper) };

        FrameBound CastBound(FrameBound bound) =>
            bound.Offset is { Type: NumericType } offset && orderBy[0].Child.Type is NumericType key
                && !CommonTypes.SameType(offset.Type, key)
                ? bound with { Offset = InType(offset, key) }
                : bound;
    }

    /// <summary>The sign stays outside, so that engines see a constant and names read 2 PRECEDING.</summary>
    private static Expression InType(Expression offset, DataType type)
    {
        if (offset is FunctionCall { Name: "negative" } minus)
        {
            return minus with { Arguments = [InType(minus.Arguments[0], type)], ValueType = type };
        }

        var cast = Casts.Implicit(offset, type);
        return Folding.TryEvaluate(cast, out var value) ? new Literal(value, type) : cast;
    }

    private static void CheckOffset(WindowFrame frame, FrameBound bound, string which, SourcePosition? at)
    {
        if (bound.Offset is not { } offset)
        {
            return;
        }

        if (!Folding.IsFoldable(offset))
        {
            throw Mismatch(
                "SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE",
                frame,
                $"Window frame {which} bound \"{Bound(bound)}\" is not a literal.",
                at);
        }

        if (frame.IsRows && offset.Type is not IntegerType)
        {
            throw UnacceptedType(frame, offset.Type, which, "\"INT\"", at);
        }
    }

    private static void CheckRange(
        WindowFrame frame, IReadOnlyList<Expression> partitionBy, IReadOnlyList<SortOrder> orderBy, SourcePosition? at)
    {
        var bounds = new[] { (frame.Lower, "lower"), (frame.Upper, "upper") };
        foreach (var (bound, which) in bounds.Where(pair => pair.Item1.Offset is not null))
        {
            if (orderBy.Count != 1)
            {
                throw AnalysisErrors.TypeMismatch(
                    orderBy.Count == 0 ? "RANGE_FRAME_WITHOUT_ORDER" : "RANGE_FRAME_MULTI_ORDER",
                    Specification(),
                    orderBy.Count == 0
                        ? "A range window frame cannot be used in an unordered window specification."
                        : "A range window frame with value boundaries cannot be used in a window specification with "
                            + $"multiple order by expressions: {string.Join(',', orderBy.Select(ColumnNames.Of))}.",
                    at);
            }

            var key = orderBy[0].Child.Type;
            if (key is not NumericType && !key.IsDatetime() && !key.IsAnsiInterval())
            {
                const string Accepted =
                    "(\"NUMERIC\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL\")";
                throw UnacceptedType(frame, key, which, Accepted, at);
            }

            if (!Fits(key, bound.Offset!.Type))
            {
                throw AnalysisErrors.TypeMismatch(
                    "RANGE_FRAME_INVALID_TYPE",
                    Specification(),
                    $"The data type \"{SqlTypeNames.Of(key)}\" used in the order specification does not match the data "
                    + $"type \"{SqlTypeNames.Of(bound.Offset.Type)}\" which is used in the range frame.",
                    at);
            }
        }

        string Specification() => $"({WindowNames.Of(partitionBy, orderBy, frame)})";
    }

    private static bool Fits(DataType key, DataType offset) => (key, offset) switch
    {
        (NumericType, NumericType) => true,
        (DateType, IntegralType) => true,
        (DateType, YearMonthIntervalType) => true,
        (DateType, DayTimeIntervalType) => false,
        (TimestampType or TimestampNtzType,
            DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType) => true,
        (DayTimeIntervalType, DayTimeIntervalType) => true,
        (YearMonthIntervalType, YearMonthIntervalType) => true,
        _ => false,
    };

    private static double? Value(FrameBound bound) =>
        bound.Offset is not null && Folding.TryEvaluate(bound.Offset, out var value)
            && value is sbyte or short or int or long or double
            ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static string Bound(FrameBound bound) =>
        bound.Offset is { } offset ? ColumnNames.Of(offset) : WindowNames.Of(bound);

    private static AnalysisException UnacceptedType(
        WindowFrame frame, DataType type, string which, string accepted, SourcePosition? at) => Mismatch(
        "SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE",
        frame,
        $"The data type of the {which} bound \"{SqlTypeNames.Of(type)}\" does not match the expected data type "
        + $"{accepted}.",
        at);

    private static AnalysisException Mismatch(string subclass, WindowFrame frame, string text, SourcePosition? at) =>
        AnalysisErrors.TypeMismatch(subclass, WindowNames.Of(frame), text, at);
}
