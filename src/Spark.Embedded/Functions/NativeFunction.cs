using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions;

/// <summary>A scalar function in C# for one list of argument types; equal by its name in the database.</summary>
internal sealed class NativeFunction(
    string name,
    IReadOnlyList<DataType> parameters,
    DataType result,
    ScalarKernel kernel
) : IEquatable<NativeFunction>
{
    /// <summary>
    /// Name with the types, so that every list of types is a function of its own and nothing is converted.
    /// </summary>
    public string SqlName { get; } =
        $"sp_{name}({string.Join(',', parameters.Select(type => type.CatalogString))})->{result.CatalogString}";

    public IReadOnlyList<DataType> Parameters { get; } = parameters;

    public DataType Result { get; } = result;

    public ScalarKernel Kernel { get; } = kernel;

    /// <summary>Volatile functions are neither folded nor shared between equal calls.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The same function, run for every row and never ahead of time.</summary>
    public NativeFunction AsVolatile() => new(name, Parameters, Result, Kernel) { IsVolatile = true };

    public bool Equals(NativeFunction? other) => other is not null && other.SqlName == SqlName;

    public override bool Equals(object? obj) => Equals(obj as NativeFunction);

    public override int GetHashCode() => SqlName.GetHashCode(StringComparison.Ordinal);
}
