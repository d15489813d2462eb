using System.Text.Json.Nodes;

namespace Microsoft.Spark.ML.Param;

/// <summary>A param whose values are of one .NET type.</summary>
/// <typeparam name="T">
/// <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="string"/> or an array of
/// doubles, strings or double arrays.
/// </typeparam>
public sealed class Param<T> : Param
    where T : notnull
{
    private readonly Allowed<T>? _allowed;

    internal Param(string parent, string name, string doc, Allowed<T>? allowed = null)
        : base(parent, name, doc) => _allowed = allowed;

    internal override string Kind => ParamCodec.Kind<T>();

    internal override object Accept(object value)
    {
        var converted = ParamCodec.Convert<T>(value) ?? throw new ArgumentException(
            $"Param '{Name}' of '{Parent}' takes {ParamCodec.Describe<T>()}, but '{value}' is of type "
                + $"'{value.GetType().Name}'.",
            nameof(value));
        if (_allowed is not null && !_allowed.Test((T)converted))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                $"Param '{Name}' of '{Parent}' is '{Show(converted)}'. Allowed: {_allowed.Text}.");
        }

        return converted;
    }

    internal override JsonNode Encode(object value) => ParamCodec.Encode(value);

    internal override object Decode(JsonNode value) => ParamCodec.Decode<T>(value, this);

    internal override string Show(object value) => ParamCodec.Show(value);
}
