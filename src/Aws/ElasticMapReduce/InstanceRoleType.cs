using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<InstanceRoleType>))]
public sealed class InstanceRoleType(string value) : ConstantClass(value), IWireConstant<InstanceRoleType>
{
    public static readonly InstanceRoleType MASTER = new("MASTER");
    public static readonly InstanceRoleType CORE = new("CORE");
    public static readonly InstanceRoleType TASK = new("TASK");

    public static InstanceRoleType FindValue(string value) => FindValue<InstanceRoleType>(value);

    public static implicit operator InstanceRoleType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InstanceGroupType>))]
public sealed class InstanceGroupType(string value) : ConstantClass(value), IWireConstant<InstanceGroupType>
{
    public static readonly InstanceGroupType MASTER = new("MASTER");
    public static readonly InstanceGroupType CORE = new("CORE");
    public static readonly InstanceGroupType TASK = new("TASK");

    public static InstanceGroupType FindValue(string value) => FindValue<InstanceGroupType>(value);

    public static implicit operator InstanceGroupType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InstanceFleetType>))]
public sealed class InstanceFleetType(string value) : ConstantClass(value), IWireConstant<InstanceFleetType>
{
    public static readonly InstanceFleetType MASTER = new("MASTER");
    public static readonly InstanceFleetType CORE = new("CORE");
    public static readonly InstanceFleetType TASK = new("TASK");

    public static InstanceFleetType FindValue(string value) => FindValue<InstanceFleetType>(value);

    public static implicit operator InstanceFleetType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<MarketType>))]
public sealed class MarketType(string value) : ConstantClass(value), IWireConstant<MarketType>
{
    public static readonly MarketType ON_DEMAND = new("ON_DEMAND");
    public static readonly MarketType SPOT = new("SPOT");

    public static MarketType FindValue(string value) => FindValue<MarketType>(value);

    public static implicit operator MarketType?(string? value) => value is null ? null : FindValue(value);
}
