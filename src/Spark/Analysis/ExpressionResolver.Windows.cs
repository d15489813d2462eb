using Microsoft.Spark.Sql;
using Spark.Expressions;
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
        var call = new WindowCall(function, partitionBy, orderBy, Frame(function, spec, orderBy, syntax));
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
            "MISSING_WINDOW_SPECIFICATION",
            $"Window specification is not defined in the WINDOW clause for `{window.Reference}`. "
            + "For more information about WINDOW clauses, please refer to "
            + "'https://spark.apache.org/docs/latest/sql-ref-syntax-qry-select-window.html'.",
            window.At);

    private WindowFrame Frame(
        Expression function, WindowSyntax spec, IReadOnlyList<SortOrder> orderBy, WindowedSyntax syntax)
    {
        var given = spec.Frame is null ? null : ResolveFrame(spec, orderBy);
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
            return given is null || WindowNames.Of(given) == WindowNames.Of(required)
                ? required
                : throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1036",
                    $"Window Frame {WindowNames.Of(given)} must match the required frame {WindowNames.Of(required)}.",
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

    private WindowFrame ResolveFrame(WindowSyntax spec, IReadOnlyList<SortOrder> orderBy)
    {
        var frame = spec.Frame!;
        var resolved = new WindowFrame(frame.IsRows, Bound(frame.Lower), Bound(frame.Upper));
        WindowFrames.Check(resolved, orderBy, spec.At);
        return WindowFrames.Cast(resolved, orderBy);
    }

    private FrameBound Bound(FrameBoundSyntax bound) =>
        new(bound.Kind, bound.Offset is null ? null : Resolve(bound.Offset));
}
