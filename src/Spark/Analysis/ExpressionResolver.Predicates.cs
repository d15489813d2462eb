using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

internal sealed partial class ExpressionResolver
{
    private Expression ResolveLike(LikeSyntax syntax)
    {
        var name = syntax.IgnoresCase ? "ilike" : "like";
        var comparisons = syntax.Patterns.Select(pattern => Like(name, syntax, pattern)).ToArray();
        if (syntax.Quantifier == LikeQuantifier.None)
        {
            return comparisons[0];
        }

        var isAny = syntax.Quantifier == LikeQuantifier.Any;
        var terms = comparisons.Select(term => syntax.IsNegated ? Not(term) : term);
        var combined = terms.Aggregate((left, right) => new FunctionCall(
            isAny ? "or" : "and", [left, right], KnownTypes.Boolean, left.IsNullable || right.IsNullable));
        var shown = (syntax.IsNegated ? "not" : string.Empty) + (isAny ? "likeany" : "likeall");
        var arguments = $"{ColumnNames.Of(((FunctionCall)comparisons[0]).Arguments[0])}";
        return combined is FunctionCall call
            ? call with { DisplayText = $"{shown}({arguments})", Nullable = true }
            : combined;
    }

    private Expression Like(string name, LikeSyntax syntax, ExpressionSyntax pattern)
    {
        var escape = new LiteralSyntax(syntax.Escape.ToString(), KnownTypes.String);
        return ResolveCall(new CallSyntax(name, syntax.Value, pattern, escape) { At = syntax.At });
    }

    private static Expression Not(Expression operand) =>
        new FunctionCall("not", [operand], KnownTypes.Boolean, operand.IsNullable);

    private Expression ResolveInQuery(InQuerySyntax syntax)
    {
        var values = syntax.Value is CallSyntax { Name: [Parsing.SqlParser.RowConstructor] } row
            ? row.Arguments.Select(Resolve).ToArray()
            : [Resolve(syntax.Value)];
        var plan = Analyzer.Subquery(syntax.Query, Scope);
        if (values.Length != plan.Output.Count)
        {
            throw AnalysisErrors.TypeMismatch(
                "IN_SUBQUERY_LENGTH_MISMATCH",
                ColumnNames.Of(new InSubquery(values, plan)),
                "The number of columns in the left hand side of an IN subquery does not match the number of columns "
                + "in the output of "
                + $"subquery. Left hand side columns(length: {values.Length}): "
                + $"[{string.Join(", ", values.Select(v => $"\"{ColumnNames.Of(v)}\""))}], "
                + $"right hand side columns(length: {plan.Output.Count}): "
                + $"[{string.Join(", ", plan.Output.Select(c => $"\"{c.Name}\""))}].",
                syntax.At);
        }

        var types = values.Select((value, i) => Common(value, plan.Output[i])).ToArray();
        var mismatched = System.Array.FindIndex(types, type => type is null);
        if (mismatched >= 0)
        {
            throw AnalysisErrors.TypeMismatch(
                "IN_SUBQUERY_DATA_TYPE_MISMATCH",
                ColumnNames.Of(new InSubquery(values, plan)),
                "The data type of one or more elements in the left hand side of an IN subquery is not compatible "
                + "with the data type of the "
                + $"output of the subquery. Mismatched columns: [(\"{ColumnNames.Of(values[mismatched])}\" "
                + $"(\"{SqlTypeNames.Of(values[mismatched].Type)}\"), "
                + $"\"{plan.Output[mismatched].Name}\" (\"{SqlTypeNames.Of(plan.Output[mismatched].Type)}\"))].",
                syntax.At);
        }

        var castValues = values.Select((value, i) => Casts.Implicit(value, types[i]!)).ToArray();
        return new InSubquery(castValues, Projections.CastTo(plan, types!));
    }

    private static Microsoft.Spark.Sql.Types.DataType? Common(Expression value, AttributeReference column) =>
        CommonTypes.SameType(value.Type, column.Type)
            ? value.Type
            : CommonTypes.Wider(value.Type, column.Type);
}
