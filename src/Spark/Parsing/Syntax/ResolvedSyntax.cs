using Spark.Expressions;

namespace Spark.Parsing.Syntax;

/// <summary>An expression that needs no further look-up.</summary>
internal sealed record ResolvedSyntax(Expression Expression) : ExpressionSyntax;
