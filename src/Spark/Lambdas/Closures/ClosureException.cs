namespace Spark.Lambdas.Closures;

/// <summary>A function, or something it captures, cannot be sent to another process, or be read there.</summary>
internal sealed class ClosureException(string reason, IReadOnlyList<string>? path = null)
    : NotSupportedException(Sentence(reason, path ?? []))
{
    private readonly string _reason = reason;
    private readonly IReadOnlyList<string> _path = path ?? [];

    /// <summary>The same, met within this variable or field.</summary>
    public ClosureException Within(string name) => new(_reason, [name, .. _path]);

    private static string Sentence(string reason, IReadOnlyList<string> path) => path.Count == 0
        ? reason
        : $"The function captures '{string.Join('.', path)}': {reason}";
}
