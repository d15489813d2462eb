using Spark.Parsing;

namespace Microsoft.Spark.Sql;

/// <summary>SQL text that does not follow the grammar.</summary>
public sealed class ParseException : AnalysisException
{
    internal ParseException(string? errorClass, string text, SourcePosition at)
        : base(errorClass, text, at, "(line {0}, pos {1})")
    {
        Line = at.Line;
        Position = at.Column;
    }

    /// <summary>Line of the text, from 1.</summary>
    public int Line { get; }

    /// <summary>Column within the line, from 0.</summary>
    public int Position { get; }
}
