namespace Spark.Parsing;

/// <summary>Where a piece of SQL text begins: line from 1, column from 0, as Spark counts them.</summary>
internal readonly record struct SourcePosition(int Line, int Column);
