using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>What a window frame may be.</summary>
internal static class WindowFrames
{
    public static void Check(WindowFrame frame, IReadOnlyList<SortOrder> orderBy, SourcePosition? at)
    {
        if (frame.Lower.Kind == FrameBoundKind.UnboundedFollowing || Follows(frame.Lower, frame.Upper))
        {
            throw Mismatch(
                "SPECIFIED_WINDOW_FRAME_INVALID_BOUND",
                frame,
                $"Window frame upper bound \"{Bound(frame.Upper)}\" does not follow the lower bound "
                + $"\"{Bound(frame.Lower)}\".",
                at);
        }

        foreach (var (bound, which) in new[] { (frame.Lower, "lower"), (frame.Upper, "upper") })
        {
            if (bound.Offset is not null)
            {
                CheckOffset(frame, bound.Offset, which, orderBy, at);
            }
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

    private static void CheckOffset(
        WindowFrame frame, Expression offset, string which, IReadOnlyList<SortOrder> orderBy, SourcePosition? at)
    {
        if (!Folding.IsFoldable(offset))
        {
            throw Mismatch(
                "SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE", frame, $"Window frame {which} bound "
                + $"\"{ColumnNames.Of(offset)}\" is not a literal.", at);
        }

        if (frame.IsRows)
        {
            if (offset.Type is not IntegralType)
            {
                throw UnacceptedType(frame, offset.Type, which, "\"INT\"", at);
            }

            return;
        }

        if (orderBy.Count != 1)
        {
            throw Mismatch(
                orderBy.Count == 0 ? "RANGE_FRAME_WITHOUT_ORDER" : "RANGE_FRAME_MULTI_ORDER",
                frame,
                orderBy.Count == 0
                    ? "A range window frame cannot be used in an unordered window specification."
                    : "A range window frame with value boundaries cannot be used in a window specification with "
                        + "multiple order by expressions: "
                        + $"{ColumnNames.Join(orderBy)}.",
                at);
        }

        var key = orderBy[0].Child.Type;
        if (key is not NumericType && !key.IsDatetime() && !key.IsAnsiInterval())
        {
            const string Accepted =
                "(\"NUMERIC\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL\")";
            throw UnacceptedType(frame, key, which, Accepted, at);
        }

        if (!Fits(key, offset.Type))
        {
            throw Mismatch(
                "RANGE_FRAME_INVALID_TYPE",
                frame,
                $"The data type \"{SqlTypeNames.Of(key)}\" used in the order specification does not match the "
                + "data type "
                + $"\"{SqlTypeNames.Of(offset.Type)}\" which is used in the range frame.",
                at);
        }
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

    private static bool Follows(FrameBound lower, FrameBound upper) => (lower.Kind, upper.Kind) switch
    {
        (_, FrameBoundKind.UnboundedPreceding) => true,
        (FrameBoundKind.CurrentRow, FrameBoundKind.Offset) => Sign(upper) < 0,
        (FrameBoundKind.Offset, FrameBoundKind.CurrentRow) => Sign(lower) > 0,
        (FrameBoundKind.Offset, FrameBoundKind.Offset) =>
            Value(lower) is { } l && Value(upper) is { } u && l > u,
        _ => false,
    };

    private static int Sign(FrameBound bound) => Value(bound) is { } value ? Math.Sign(value) : 0;

    private static double? Value(FrameBound bound) =>
        bound.Offset is not null && Folding.TryEvaluate(bound.Offset, out var value)
            && value is sbyte or short or int or long or double
            ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static string Bound(FrameBound bound)
    {
        var text = WindowNames.Of(new WindowFrame(true, bound, bound));
        return text[(text.IndexOf(" AND ", StringComparison.Ordinal) + 5)..];
    }

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
