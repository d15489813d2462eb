using Spark.Lambdas;

namespace Spark.Parsing.Syntax;

/// <summary>A call of a C# function of the program.</summary>
internal sealed record LambdaCallSyntax(
    LambdaFunction Function, IReadOnlyList<ExpressionSyntax> Arguments) : ExpressionSyntax;
