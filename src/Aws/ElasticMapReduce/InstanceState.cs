using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<InstanceState>))]
public sealed class InstanceState(string value) : ConstantClass(value), IWireConstant<InstanceState>
{
    public static readonly InstanceState AWAITING_FULFILLMENT = new("AWAITING_FULFILLMENT");
    public static readonly InstanceState PROVISIONING = new("PROVISIONING");
    public static readonly InstanceState BOOTSTRAPPING = new("BOOTSTRAPPING");
    public static readonly InstanceState RUNNING = new("RUNNING");
    public static readonly InstanceState TERMINATED = new("TERMINATED");

    public static InstanceState FindValue(string value) => FindValue<InstanceState>(value);

    public static implicit operator InstanceState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InstanceStateChangeReasonCode>))]
public sealed class InstanceStateChangeReasonCode(string value)
    : ConstantClass(value), IWireConstant<InstanceStateChangeReasonCode>
{
    public static readonly InstanceStateChangeReasonCode INTERNAL_ERROR = new("INTERNAL_ERROR");
    public static readonly InstanceStateChangeReasonCode VALIDATION_ERROR = new("VALIDATION_ERROR");
    public static readonly InstanceStateChangeReasonCode INSTANCE_FAILURE = new("INSTANCE_FAILURE");
    public static readonly InstanceStateChangeReasonCode BOOTSTRAP_FAILURE = new("BOOTSTRAP_FAILURE");
    public static readonly InstanceStateChangeReasonCode CLUSTER_TERMINATED = new("CLUSTER_TERMINATED");

    public static InstanceStateChangeReasonCode FindValue(string value) =>
        FindValue<InstanceStateChangeReasonCode>(value);

    public static implicit operator InstanceStateChangeReasonCode?(string? value) =>
        value is null ? null : FindValue(value);
}
