using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Aggregates of one theme by name.</summary>
internal sealed class AggregateTable() : Dictionary<string, Func<AggregateUse, SqlExpression>>(StringComparer.Ordinal);
