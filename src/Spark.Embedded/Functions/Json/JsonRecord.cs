namespace Spark.Embedded.Functions.Json;

/// <summary>
/// Rows of one JSON text: several for an array of objects; <c>IsBad</c> when anything in it did not fit.
/// </summary>
internal readonly record struct JsonRecord(IReadOnlyList<object?[]> Rows, bool IsBad);
