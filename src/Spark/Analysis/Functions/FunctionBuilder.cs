using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Analysis.Functions;

/// <summary>Makes the resolved node of a call.</summary>
internal static class FunctionBuilder
{
    public static Expression Build(FunctionUse use)
    {
        var definition = use.Definition;
        FillDefaults(use);
        var node = definition.Build?.Invoke(use) ?? FromTable(use);
        return definition.Kind == FunctionKind.Aggregate ? Aggregated(use, node) : Plain(use, node);
    }

    private static void FillDefaults(FunctionUse use)
    {
        var definition = use.Definition;
        var missing = (definition.Maximum ?? definition.Required) - use.Count;
        if (definition.Defaults.Count > 0 && missing > 0)
        {
            use.Replace([.. use.Arguments, .. definition.Defaults.Skip(definition.Defaults.Count - missing)]);
        }
    }

    private static Expression FromTable(FunctionUse use)
    {
        var definition = use.Definition;
        if (definition.Inputs.Count > 0)
        {
            use.Coerce(definition.Inputs);
        }

        var isNullable = definition.Nulls switch
        {
            NullRule.Always => true,
            NullRule.Never => false,
            _ => use.AnyNullable,
        };
        var type = definition.Result!(use);
        return definition.Kind == FunctionKind.Aggregate
            ? new AggregateCall(
                definition.Name, use.Arguments, false, null, type, isNullable)
            { DisplayName = use.DisplayName }
            : use.Call(type, isNullable);
    }

    private static Expression Aggregated(FunctionUse use, Expression node)
    {
        var filter = use.Syntax.Filter is null ? null : use.Resolver.Resolve(use.Syntax.Filter);
        CheckFilter(filter, use);
        foreach (var call in node.SelfAndDescendants().OfType<AggregateCall>())
        {
            EarlierItems.RefuseIn(call);
        }

        if (use.Syntax.IgnoresNulls == true && use.Definition.Name is not ("first" or "last" or "any_value"))
        {
            throw NotTaken(use, "IGNORE NULLS");
        }

        if (!use.Syntax.IsDistinct && filter is null)
        {
            return node;
        }

        // An aggregate lowered to a scalar over aggregates passes both on to its parts.
        return node.Transform(part => part is AggregateCall call
            ? call with { IsDistinct = use.Syntax.IsDistinct, Filter = filter }
            : part);
    }

    private static Expression Plain(FunctionUse use, Expression node)
    {
        if (use.Syntax.IsDistinct || use.Syntax.Filter is not null)
        {
            throw NotTaken(use, use.Syntax.IsDistinct ? "DISTINCT" : "FILTER clause");
        }

        return use.Syntax.IgnoresNulls == true && use.Definition.Name is not ("lag" or "lead" or "nth_value")
            ? throw NotTaken(use, "IGNORE NULLS")
            : node;
    }

    private static void CheckFilter(Expression? filter, FunctionUse use)
    {
        if (filter is null)
        {
            return;
        }

        var refusal = filter.Type is not BooleanType
                ? ("1025", "FILTER expression is not of type boolean. It cannot be used in an aggregate function.")
            : Shape.HasAggregate(filter)
                ? ("1026", "FILTER expression contains aggregate. It cannot be used in an aggregate function.")
            : Shape.HasWindow(filter)
                ? ("1027", "FILTER expression contains window function. It cannot be used in an aggregate function.")
            : Shape.IsVolatile(filter)
                ? ("1024", "FILTER expression is non-deterministic, it cannot be used in aggregate functions.")
            : ((string Number, string Text)?)null;
        if (refusal is var (number, text))
        {
            throw new AnalysisException($"_LEGACY_ERROR_TEMP_{number}", text, use.Syntax.At);
        }
    }

    private static AnalysisException NotTaken(FunctionUse use, string syntax) => new(
        "_LEGACY_ERROR_TEMP_1023", $"Function {use.Definition.Name} does not support {syntax}.", use.Syntax.At);
}
