namespace Spark.Lambdas.Closures;

/// <summary>Moves values of one type to bytes and back.</summary>
internal abstract class ValueCodec<T> : IValueCodec
{
    public abstract void Write(ValueOutput output, T value);

    public abstract T Read(ValueInput input);

    void IValueCodec.WriteObject(ValueOutput output, object value) => Write(output, (T)value);

    object IValueCodec.ReadObject(ValueInput input) => Read(input)!;
}

/// <summary>A codec whose type is known at run time only; its values are never null.</summary>
internal interface IValueCodec
{
    void WriteObject(ValueOutput output, object value);

    object ReadObject(ValueInput input);
}
