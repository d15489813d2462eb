using Spark.Embedded.Functions;

namespace Spark.Embedded.Sql;

/// <summary>SQL text with the C# functions that must be registered before it runs.</summary>
internal sealed record SqlStatement(
    string Text,
    IReadOnlyList<NativeFunction> Functions,
    IReadOnlyList<NativeAggregate> Aggregates);
