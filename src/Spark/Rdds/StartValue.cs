using System.Runtime.CompilerServices;
using Spark.Lambdas.Closures;

namespace Spark.Rdds;

/// <summary>
/// What values are added to. Each use gets a copy, because a function may change its start: a list that grows must not
/// be that of another key or partition.
/// </summary>
internal sealed class StartValue<T>
{
    private readonly T? _plain;
    private readonly byte[]? _packed;

    public StartValue(T value)
    {
        if (value is null or string || !RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _plain = value;
        }
        else
        {
            _packed = Closure.Pack(value);
        }
    }

    public T New() => _packed is null ? _plain! : Closure.Unpack<T>(_packed);
}
