using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

internal sealed partial class ExpressionResolver
{
    private ExpressionSyntax? _windowFunction;

    private static readonly HashSet<string> WindowOnly = new(StringComparer.Ordinal)
    {
        "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead",
    };

    private static readonly WindowFrame UpToCurrentRow = new(
        true, new FrameBound(FrameBoundKind.UnboundedPreceding), new FrameBound(FrameBoundKind.CurrentRow));

    private static readonly WindowFrame WholePartition = new(
        true, new FrameBound(FrameBoundKind.UnboundedPreceding), new FrameBound(FrameBoundKind.UnboundedFollowing));

    /// <summary>Whether the expression is a function that cannot stand without OVER.</summary>
    internal static bool IsWindowOnly(Expression expression) =>
        expression is FunctionCall call && WindowOnly.Contains(call.Name);

    private WindowCall ResolveWindow(WindowedSyntax syntax)
    {
        var spec = Specification(syntax.Window);
        _windowFunction = syntax.Function;
        var function = Resolve(syntax.Function);
        if (function is not AggregateCall && !IsWindowOnly(function))
        {
            throw new AnalysisException(
                "UNSUPPORTED_EXPR_FOR_WINDOW",
                $"Expression \"{ColumnNames.Of(function)}\" not supported within a window function.",
                syntax.At);
        }

        var partitionBy = spec.PartitionBy.Select(Resolve).ToArray();
        var orderBy = spec.OrderBy.Select(ResolveSort).ToArray();
        var call = new WindowCall(function, partitionBy, orderBy, Frame(function, spec, partitionBy, orderBy));
        EarlierItems.RefuseIn(call);
        CheckAggregate(call, syntax);
        return call;
    }

    private static void CheckAggregate(WindowCall call, WindowedSyntax syntax)
    {
        if (call.Function is not AggregateCall aggregate)
        {
            return;
        }

        if (aggregate.IsDistinct)
        {
            throw new AnalysisException(
                "DISTINCT_WINDOW_FUNCTION_UNSUPPORTED",
                $"Distinct window functions are not supported: \"{ColumnNames.Of(call)}\".",
                syntax.At);
        }

        if (aggregate.Filter is not null)
        {
            throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1030", "Window aggregate function with filter predicate is not "
                + "supported yet.", null);
        }
    }

    private WindowSyntax Specification(WindowSyntax window) => window.Reference is null ? window
        : Windows.TryGetValue(window.Reference, out var named) ? Specification(named)
        : throw new AnalysisException(
            "_LEGACY_ERROR_TEMP_1004",
            $"Window specification {window.Reference} is not defined in the WINDOW clause.",
            null);

    private WindowFrame Frame(
        Expression function, WindowSyntax spec, IReadOnlyList<Expression> partitionBy, IReadOnlyList<SortOrder> orderBy)
    {
        var given = spec.Frame is null ? null : ResolveFrame(spec, partitionBy, orderBy);
        if (function is FunctionCall own)
        {
            if (orderBy.Count == 0)
            {
                throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1037",
                    $"Window function {ColumnNames.Of(function).ToLowerInvariant()} requires window to be ordered, "
                    + "please add ORDER BY clause. "
                    + $"For example SELECT {ColumnNames.Of(function).ToLowerInvariant()}(value_expr) OVER "
                    + "(PARTITION BY window_partition ORDER BY window_ordering) from table.",
                    null);
            }

            var required = RequiredFrame(own);
            if (given is null || WindowNames.Of(given) == WindowNames.Of(required))
            {
                return required;
            }

            throw own.Name is "lag" or "lead"
                ? new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1035", $"Cannot specify window frame for {own.Name} function.", null)
                : new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1036",
                    $"Window Frame {WindowNames.Plain(given)} must match the required frame "
                    + $"{WindowNames.Plain(required)}.",
                    null);
        }

        return given ?? (orderBy.Count == 0 ? WholePartition : UpToCurrentRow with { IsRows = false });
    }

    private static WindowFrame RequiredFrame(FunctionCall function)
    {
        if (function.Name is not ("lag" or "lead"))
        {
            return function.Name == "cume_dist" ? UpToCurrentRow with { IsRows = false } : UpToCurrentRow;
        }

        Folding.TryEvaluate(function.Arguments[1], out var value);
        var offset = value is int rows ? rows : 1;
        var bound = new FrameBound(
            FrameBoundKind.Offset, new Literal(function.Name == "lag" ? -offset : offset, KnownTypes.Int));
        return new WindowFrame(true, bound, bound);
    }

    private WindowFrame ResolveFrame(
        WindowSyntax spec, IReadOnlyList<Expression> partitionBy, IReadOnlyList<SortOrder> orderBy)
    {
        var frame = spec.Frame!;
        var resolved = new WindowFrame(frame.IsRows, Bound(frame.Lower), Bound(frame.Upper));
        WindowFrames.Check(resolved, partitionBy, orderBy, spec.At);
        return WindowFrames.Cast(resolved, orderBy);
    }

    private FrameBound Bound(FrameBoundSyntax bound)
    {
        if (bound.Offset is null)
        {
            return new FrameBound(bound.Kind);
        }

        var offset = Resolve(bound.Offset);
        return Folding.IsFoldable(offset)
            ? new FrameBound(bound.Kind, offset)
            : throw new ParseException(
                null, "Frame bound value must be a literal.", bound.Offset.At ?? new SourcePosition(1, 0));
    }
}
