using Microsoft.Spark.Sql;

namespace Spark.Frames;

/// <summary>What a grouped frame is pivoted by.</summary>
internal sealed record PivotRequest(Column Column, IReadOnlyList<object?> Values);
