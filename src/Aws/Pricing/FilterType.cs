using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.Pricing;

[JsonConverter(typeof(ConstantConverter<FilterType>))]
public sealed class FilterType(string value) : ConstantClass(value), IWireConstant<FilterType>
{
    public static readonly FilterType ANY_OF = new("ANY_OF");
    public static readonly FilterType CONTAINS = new("CONTAINS");
    public static readonly FilterType EQUALS = new("EQUALS");
    public static readonly FilterType NONE_OF = new("NONE_OF");
    public static readonly FilterType TERM_MATCH = new("TERM_MATCH");

    public static FilterType FindValue(string value) => FindValue<FilterType>(value);

    public static implicit operator FilterType?(string? value) => value is null ? null : FindValue(value);
}
