using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>An aggregate in C# for one list of argument types; equal by its name in the database.</summary>
internal abstract class NativeAggregate(string name, IReadOnlyList<DataType> parameters, DataType result)
    : IEquatable<NativeAggregate>
{
    public string Name { get; } = name;

    public string SqlName { get; } =
        $"sp_{name}({string.Join(',', parameters.Select(type => type.CatalogString))})->{result.CatalogString}";

    public IReadOnlyList<DataType> Parameters { get; } = parameters;

    public DataType Result { get; } = result;

    /// <summary>Bytes of one group's state.</summary>
    public abstract int StateSize { get; }

    public abstract void Initialize(nint state);

    /// <summary>Takes each row into the state of its group.</summary>
    public abstract unsafe void Update(DataChunk input, nint* states);

    public abstract unsafe void Combine(nint* sources, nint* targets, int count);

    public abstract unsafe void Finish(nint* states, ref VectorWriter output, int count, int offset);

    public bool Equals(NativeAggregate? other) => other is not null && other.SqlName == SqlName;

    public override bool Equals(object? obj) => Equals(obj as NativeAggregate);

    public override int GetHashCode() => SqlName.GetHashCode(StringComparison.Ordinal);
}
