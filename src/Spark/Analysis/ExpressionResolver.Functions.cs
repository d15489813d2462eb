using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Lambdas;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

internal sealed partial class ExpressionResolver
{
    private LambdaCall ResolveLambdaCall(LambdaCallSyntax call)
    {
        var function = call.Function;
        var arguments = call.Arguments
            .SelectMany(argument => argument is StarSyntax star ? ExpandStar(star) : [Argument(argument)])
            .ToArray();
        if (arguments.Length != function.Parameters.Count)
        {
            throw AnalysisErrors.WrongArgumentCount(
                function.Name,
                function.Parameters.Count.ToString(CultureInfo.InvariantCulture),
                arguments.Length,
                call.At);
        }

        var written = new LambdaCall(function, arguments);
        return new LambdaCall(
            function, arguments.Select((argument, i) => Converted(argument, i, written, call)).ToArray());
    }

    /// <summary>A call by name in SQL, when the session has such a function of the program.</summary>
    private LambdaCallSyntax? RegisteredCall(CallSyntax call)
    {
        if (call.Name is not [var name] || Analyzer.Catalog.FindFunction(name) is not { } function)
        {
            return null;
        }

        return call.IsDistinct || call.Filter is not null || call.IgnoresNulls == true
            ? throw new AnalysisException(
                "_LEGACY_ERROR_TEMP_1023",
                $"Function {function.Name} does not support "
                + $"{(call.IsDistinct ? "DISTINCT" : call.Filter is null ? "IGNORE NULLS" : "FILTER clause")}.",
                call.At)
            : new LambdaCallSyntax(function, call.Arguments) { At = call.At };
    }

    private static Expression Converted(Expression argument, int index, LambdaCall written, LambdaCallSyntax call)
    {
        var parameter = call.Function.Parameters[index];
        return LambdaTypes.Target(parameter, argument.Type) is { } target
            ? Casts.Implicit(argument, target)
            : throw AnalysisErrors.TypeMismatch(
                "UNEXPECTED_INPUT_TYPE",
                ColumnNames.Of(written),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Parameter {index + 1} requires the {LambdaTypes.Describe(parameter)} type, however "
                    + $"\"{ColumnNames.Of(argument)}\" has the type \"{SqlTypeNames.Of(argument.Type)}\"."),
                call.At);
    }
}
