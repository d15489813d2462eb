using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;

namespace Spark.Analysis;

internal sealed partial class ExpressionResolver
{
    /// <summary>
    /// A lambda for parameters of the given types; what is no lambda becomes one that ignores its parameters.
    /// </summary>
    internal Lambda ResolveLambda(
        ExpressionSyntax syntax, IReadOnlyList<(
            DataType Type, bool IsNullable)> types, int minimum, ExpressionSyntax call)
    {
        if (syntax is not LambdaSyntax lambda)
        {
            return new Lambda(
                types.Take(minimum).Select((type, i) => Variable($"col{i}", type)).ToArray(), Resolve(syntax));
        }

        if (lambda.Parameters.Count > types.Count || lambda.Parameters.Count < minimum)
        {
            throw new AnalysisException(
                "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
                $"Invalid lambda function call. A higher order function expects {lambda.Parameters.Count} "
                + $"arguments, but got {minimum}.",
                lambda.At ?? call.At);
        }

        if (lambda.Parameters.Distinct(StringComparer.OrdinalIgnoreCase).Count() != lambda.Parameters.Count)
        {
            throw new AnalysisException(
                "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES",
                "Invalid lambda function call. The lambda function has duplicate arguments. "
                + $"{AnalysisErrors.Quote([lambda.Parameters[0]])}. Please, consider to rename the argument names.",
                lambda.At);
        }

        var variables = lambda.Parameters.Select((name, i) => Variable(name, types[i])).ToArray();
        _lambdas.Push(variables);
        try
        {
            return new Lambda(variables, Resolve(lambda.Body));
        }
        finally
        {
            _lambdas.Pop();
        }

        static LambdaVariable Variable(string name, (DataType Type, bool IsNullable) type) =>
            new(name, type.Type, type.IsNullable, AttributeIds.Next());
    }
}
