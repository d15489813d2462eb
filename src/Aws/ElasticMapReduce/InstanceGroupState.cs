using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<InstanceGroupState>))]
public sealed class InstanceGroupState(string value) : ConstantClass(value), IWireConstant<InstanceGroupState>
{
    public static readonly InstanceGroupState PROVISIONING = new("PROVISIONING");
    public static readonly InstanceGroupState BOOTSTRAPPING = new("BOOTSTRAPPING");
    public static readonly InstanceGroupState RUNNING = new("RUNNING");
    public static readonly InstanceGroupState RECONFIGURING = new("RECONFIGURING");
    public static readonly InstanceGroupState RESIZING = new("RESIZING");
    public static readonly InstanceGroupState SUSPENDED = new("SUSPENDED");
    public static readonly InstanceGroupState TERMINATING = new("TERMINATING");
    public static readonly InstanceGroupState TERMINATED = new("TERMINATED");
    public static readonly InstanceGroupState ARRESTED = new("ARRESTED");
    public static readonly InstanceGroupState SHUTTING_DOWN = new("SHUTTING_DOWN");
    public static readonly InstanceGroupState ENDED = new("ENDED");

    public static InstanceGroupState FindValue(string value) => FindValue<InstanceGroupState>(value);

    public static implicit operator InstanceGroupState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InstanceGroupStateChangeReasonCode>))]
public sealed class InstanceGroupStateChangeReasonCode(string value)
    : ConstantClass(value), IWireConstant<InstanceGroupStateChangeReasonCode>
{
    public static readonly InstanceGroupStateChangeReasonCode INTERNAL_ERROR = new("INTERNAL_ERROR");
    public static readonly InstanceGroupStateChangeReasonCode VALIDATION_ERROR = new("VALIDATION_ERROR");
    public static readonly InstanceGroupStateChangeReasonCode INSTANCE_FAILURE = new("INSTANCE_FAILURE");
    public static readonly InstanceGroupStateChangeReasonCode CLUSTER_TERMINATED = new("CLUSTER_TERMINATED");

    public static InstanceGroupStateChangeReasonCode FindValue(string value) =>
        FindValue<InstanceGroupStateChangeReasonCode>(value);

    public static implicit operator InstanceGroupStateChangeReasonCode?(string? value) =>
        value is null ? null : FindValue(value);
}
