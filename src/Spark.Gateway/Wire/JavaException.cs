namespace Spark.Gateway.Wire;

/// <summary>A class of the JVM and its message, one link of a chain of causes.</summary>
internal sealed record JavaCause(string ClassName, string? Message)
{
    /// <summary>The class without its package.</summary>
    public string SimpleName => ClassName[(ClassName.LastIndexOfAny(['.', '$']) + 1)..];
}

/// <summary>Code in the JVM threw. Engine methods turn this into the exceptions of the public API.</summary>
internal sealed class JavaException(IReadOnlyList<JavaCause> causes, string javaStack)
    : Exception(causes[0].Message ?? causes[0].SimpleName)
{
    /// <summary>What was thrown first, then its cause, and so on.</summary>
    public IReadOnlyList<JavaCause> Causes { get; } = causes;

    /// <summary>The stack trace of the JVM with all causes.</summary>
    public string JavaStack { get; } = javaStack;

    /// <summary>Spark's name for the failure, of the outermost cause that has one.</summary>
    public string? ErrorClass { get; init; }

    /// <summary>
    /// Message of an analysis or parse failure without the plan that Spark adds to it; null for every other failure.
    /// </summary>
    public string? SimpleMessage { get; init; }

    public string ClassName => Causes[0].ClassName;

    public JavaCause Innermost => Causes[^1];

    /// <summary>Whether a cause anywhere in the chain is of this class, named in full.</summary>
    public bool Has(string className) => Causes.Any(cause => cause.ClassName == className);
}
