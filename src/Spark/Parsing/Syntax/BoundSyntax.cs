using Spark.Expressions;
using Spark.Plans;

namespace Spark.Parsing.Syntax;

/// <summary>
/// A column taken from a frame by df["x"]: already resolved, and of that frame whatever it is called elsewhere.
/// </summary>
internal sealed record BoundSyntax(Expression Column, LogicalPlan Frame) : ExpressionSyntax;
