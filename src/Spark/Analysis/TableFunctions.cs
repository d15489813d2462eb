using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Functions that stand in FROM: range, and generators over constants.</summary>
internal static class TableFunctions
{
    public static LogicalPlan Resolve(TableFunctionSyntax syntax, Analyzer analyzer)
    {
        var resolver = new ExpressionResolver(analyzer, NameScope.Empty);
        var name = syntax.Name[^1].ToLowerInvariant();
        if (name == "range")
        {
            return Range(syntax, syntax.Arguments.Select(resolver.Resolve).ToArray());
        }

        var call = new CallSyntax(syntax.Name, syntax.Arguments) { At = syntax.At };
        if (Functions.UnsupportedFunctions.Contains(name))
        {
            throw AnalysisErrors.NotSupported(name, syntax.At);
        }

        if (Functions.FunctionCatalogue.Find(name) is not ({ Kind: Functions.FunctionKind.Generator }, _))
        {
            throw new AnalysisException(
                "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
                $"Could not resolve `{name}` to a table-valued function. Please make sure that `{name}` is defined "
                + "as a table-valued function "
                + "and that all required parameters are provided correctly.",
                syntax.At);
        }

        var generator = (FunctionCall)resolver.Resolve(call);
        var generate = Generators.Node(generator, new OneRow(), isOuter: false, null);
        return Projections.Columns(generate, generate.GeneratedColumns);
    }

    private static RangeRelation Range(TableFunctionSyntax syntax, Expression[] arguments)
    {
        if (arguments.Length is 0 or > 4)
        {
            throw AnalysisErrors.WrongArgumentCount("range", "[1, 2, 3, 4]", arguments.Length, syntax.At);
        }

        var values = arguments
            .Select((argument, i) => Value(argument, arguments.Length == 1 ? 2 : i + 1, syntax))
            .ToArray();
        var (start, end) = values.Length == 1 ? (0, values[0]) : (values[0], values[1]);
        var step = values.Length > 2 ? values[2] : 1;
        var id = new AttributeReference("id", KnownTypes.Long, false, AttributeIds.Next());
        return new RangeRelation(start, end, step, values.Length > 3 ? (int)values[3] : null, id);
    }

    private static long Value(Expression argument, int position, TableFunctionSyntax syntax) =>
        argument.Type is IntegralType && Folding.TryEvaluate(argument, out var value) && value is not null
            ? Convert.ToInt64(value, CultureInfo.InvariantCulture)
            : throw new AnalysisException(
                "UNEXPECTED_INPUT_TYPE",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Parameter {position} of function `range` requires the \"BIGINT\" type, however "
                    + $"\"{ColumnNames.Of(argument)}\" has the type \"{SqlTypeNames.Of(argument.Type)}\"."),
                syntax.At);
}
