namespace Spark.Lambdas.Closures;

/// <summary>A function, or something it captures, cannot be sent to another process, or be read there.</summary>
internal sealed class ClosureException(string reason, IReadOnlyList<string>? path = null)
    : NotSupportedException(Sentence(reason, path ?? []))
{
    private readonly string _reason = reason;
    private readonly IReadOnlyList<string> _path = path ?? [];

    /// <summary>Whether the path is complete, because it begins at a function.</summary>
    private bool IsWhole { get; init; }

    /// <summary>The same, met within this variable or field.</summary>
    public ClosureException Within(string name) => IsWhole ? this : new ClosureException(_reason, [name, .. _path]);

    /// <summary>The same, met within a function.</summary>
    public ClosureException WithinFunction() =>
        IsWhole ? this : new ClosureException(_reason, _path) { IsWhole = true };

    private static string Sentence(string reason, IReadOnlyList<string> path) => path.Count == 0
        ? reason
        : $"The function captures '{string.Join('.', path)}': {reason}";
}
