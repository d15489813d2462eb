using System.Globalization;
using Spark.Parsing;

namespace Microsoft.Spark.Sql;

/// <summary>
/// A query that cannot mean anything: an unknown column, a type clash, an ambiguous name, a wrong statement.
/// </summary>
public class AnalysisException : Exception
{
    internal AnalysisException(string? errorClass, string text, SourcePosition? at)
        : base(Compose(errorClass, text, at, separator: "; line {0} pos {1}"))
    {
        ErrorClass = errorClass;
        Text = text;
        At = at;
    }

    private protected AnalysisException(string? errorClass, string text, SourcePosition? at, string positionFormat)
        : base(Compose(errorClass, text, at, positionFormat))
    {
        ErrorClass = errorClass;
        Text = text;
        At = at;
    }

    /// <summary>
    /// Spark's name for the kind of failure, such as <c>UNRESOLVED_COLUMN.WITH_SUGGESTION</c>; null when it has none.
    /// </summary>
    public string? ErrorClass { get; }

    /// <summary>SQLSTATE of the kind of failure; null when none is defined.</summary>
    public string? SqlState => ErrorClass is null ? null : SqlStates.Of(ErrorClass);

    internal string Text { get; }

    internal SourcePosition? At { get; }

    private static string Compose(string? errorClass, string text, SourcePosition? at, string separator)
    {
        var head = errorClass is null || errorClass.StartsWith("_LEGACY", StringComparison.Ordinal)
            ? text
            : $"[{errorClass}] {text}";
        return at is { } position
            ? head + string.Format(CultureInfo.InvariantCulture, separator, position.Line, position.Column)
            : head;
    }
}
