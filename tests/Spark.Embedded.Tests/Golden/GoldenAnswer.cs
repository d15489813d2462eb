using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Tests.Golden;

/// <summary>What the library answered: a schema and rows in internal form.</summary>
internal sealed record GoldenAnswer(StructType Schema, IReadOnlyList<object?[]> Rows);
