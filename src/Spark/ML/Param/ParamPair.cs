namespace Microsoft.Spark.ML.Param;

/// <summary>A param and a value for it.</summary>
public sealed class ParamPair
{
    /// <summary>Pairs them after checking the value.</summary>
    /// <exception cref="ArgumentException">The param does not take the value.</exception>
    public ParamPair(Param param, object value)
    {
        ArgumentNullException.ThrowIfNull(param);
        ArgumentNullException.ThrowIfNull(value);
        Param = param;
        Value = param.Accept(value);
    }

    /// <summary>The param.</summary>
    public Param Param { get; }

    /// <summary>The value in the param's own type.</summary>
    public object Value { get; }

    /// <summary>Name and value, such as <c>maxDepth=5</c>.</summary>
    public override string ToString() => $"{Param.Name}={Param.Show(Value)}";
}
