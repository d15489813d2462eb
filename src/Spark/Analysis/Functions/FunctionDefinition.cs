using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Analysis.Functions;

internal enum FunctionKind
{
    Scalar,
    Aggregate,
    Window,
    Generator,
}

internal enum NullRule
{
    AnyArgument,
    Always,
    Never,
}

/// <summary>One function of Spark SQL: its name for engines, what it takes and what it gives.</summary>
internal sealed record FunctionDefinition(string Name)
{
    public FunctionKind Kind { get; init; } = FunctionKind.Scalar;

    /// <summary>Expected types by position; the last repeats when the function is variadic.</summary>
    public IReadOnlyList<ExpectedType> Inputs { get; init; } = [];

    public int Required { get; init; }

    public int? Maximum { get; init; }

    /// <summary>Values of trailing optional arguments that the call left out.</summary>
    public IReadOnlyList<Literal> Defaults { get; init; } = [];

    /// <summary>Names by which arguments may be given; empty: by position only.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public Func<FunctionUse, DataType>? Result { get; init; }

    public NullRule Nulls { get; init; } = NullRule.AnyArgument;

    /// <summary>Spelling in column names; null when it is the name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Makes the node when a type and nullability do not say enough.</summary>
    public Func<FunctionUse, Expression>? Build { get; init; }

    /// <summary>Arguments may be lambdas, which are resolved by Build.</summary>
    public bool TakesLambdas { get; init; }

    /// <summary>Arity as messages say it, when "n" or "[n, m]" is not how Spark puts it.</summary>
    public string? ArityText { get; init; }

    /// <summary>The value differs between calls with equal arguments.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>Other names with their spelling in column names (null: that of the function).</summary>
    public IReadOnlyList<(string Name, string? Display)> Aliases { get; init; } = [];
}
