using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<ComparisonOperator>))]
public sealed class ComparisonOperator(string value) : ConstantClass(value), IWireConstant<ComparisonOperator>
{
    public static readonly ComparisonOperator GREATER_THAN_OR_EQUAL = new("GREATER_THAN_OR_EQUAL");
    public static readonly ComparisonOperator GREATER_THAN = new("GREATER_THAN");
    public static readonly ComparisonOperator LESS_THAN = new("LESS_THAN");
    public static readonly ComparisonOperator LESS_THAN_OR_EQUAL = new("LESS_THAN_OR_EQUAL");

    public static ComparisonOperator FindValue(string value) => FindValue<ComparisonOperator>(value);

    public static implicit operator ComparisonOperator?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<Statistic>))]
public sealed class Statistic(string value) : ConstantClass(value), IWireConstant<Statistic>
{
    public static readonly Statistic SAMPLE_COUNT = new("SAMPLE_COUNT");
    public static readonly Statistic AVERAGE = new("AVERAGE");
    public static readonly Statistic SUM = new("SUM");
    public static readonly Statistic MINIMUM = new("MINIMUM");
    public static readonly Statistic MAXIMUM = new("MAXIMUM");

    public static Statistic FindValue(string value) => FindValue<Statistic>(value);

    public static implicit operator Statistic?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<Unit>))]
public sealed class Unit(string value) : ConstantClass(value), IWireConstant<Unit>
{
    public static readonly Unit NONE = new("NONE");
    public static readonly Unit SECONDS = new("SECONDS");
    public static readonly Unit MICRO_SECONDS = new("MICRO_SECONDS");
    public static readonly Unit MILLI_SECONDS = new("MILLI_SECONDS");
    public static readonly Unit BYTES = new("BYTES");
    public static readonly Unit KILO_BYTES = new("KILO_BYTES");
    public static readonly Unit MEGA_BYTES = new("MEGA_BYTES");
    public static readonly Unit GIGA_BYTES = new("GIGA_BYTES");
    public static readonly Unit TERA_BYTES = new("TERA_BYTES");
    public static readonly Unit BITS = new("BITS");
    public static readonly Unit KILO_BITS = new("KILO_BITS");
    public static readonly Unit MEGA_BITS = new("MEGA_BITS");
    public static readonly Unit GIGA_BITS = new("GIGA_BITS");
    public static readonly Unit TERA_BITS = new("TERA_BITS");
    public static readonly Unit PERCENT = new("PERCENT");
    public static readonly Unit COUNT = new("COUNT");
    public static readonly Unit BYTES_PER_SECOND = new("BYTES_PER_SECOND");
    public static readonly Unit KILO_BYTES_PER_SECOND = new("KILO_BYTES_PER_SECOND");
    public static readonly Unit MEGA_BYTES_PER_SECOND = new("MEGA_BYTES_PER_SECOND");
    public static readonly Unit GIGA_BYTES_PER_SECOND = new("GIGA_BYTES_PER_SECOND");
    public static readonly Unit TERA_BYTES_PER_SECOND = new("TERA_BYTES_PER_SECOND");
    public static readonly Unit BITS_PER_SECOND = new("BITS_PER_SECOND");
    public static readonly Unit KILO_BITS_PER_SECOND = new("KILO_BITS_PER_SECOND");
    public static readonly Unit MEGA_BITS_PER_SECOND = new("MEGA_BITS_PER_SECOND");
    public static readonly Unit GIGA_BITS_PER_SECOND = new("GIGA_BITS_PER_SECOND");
    public static readonly Unit TERA_BITS_PER_SECOND = new("TERA_BITS_PER_SECOND");
    public static readonly Unit COUNT_PER_SECOND = new("COUNT_PER_SECOND");

    public static Unit FindValue(string value) => FindValue<Unit>(value);

    public static implicit operator Unit?(string? value) => value is null ? null : FindValue(value);
}
