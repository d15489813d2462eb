using Microsoft.Spark.Sql.Types;
using Spark.Lambdas;

namespace Spark.Gateway.Lowering;

/// <summary>
/// A plan as text over views that the steps make in this order. Result columns are those of the plan by position.
/// </summary>
internal sealed record SparkQuery(
    string Text, IReadOnlyList<FrameStep> Steps, IReadOnlyCollection<string> Functions)
{
    /// <summary>C# functions that the text and the steps call by these names.</summary>
    public IReadOnlyList<NamedLambda> Lambdas { get; init; } = [];
}

/// <summary>A C# function, for arguments of these types, and its name in the text.</summary>
internal sealed record NamedLambda(string Name, LambdaFunction Function, IReadOnlyList<DataType> Arguments);
