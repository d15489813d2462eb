using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<InstanceFleetState>))]
public sealed class InstanceFleetState(string value) : ConstantClass(value), IWireConstant<InstanceFleetState>
{
    public static readonly InstanceFleetState PROVISIONING = new("PROVISIONING");
    public static readonly InstanceFleetState BOOTSTRAPPING = new("BOOTSTRAPPING");
    public static readonly InstanceFleetState RUNNING = new("RUNNING");
    public static readonly InstanceFleetState RESIZING = new("RESIZING");
    public static readonly InstanceFleetState RECONFIGURING = new("RECONFIGURING");
    public static readonly InstanceFleetState SUSPENDED = new("SUSPENDED");
    public static readonly InstanceFleetState TERMINATING = new("TERMINATING");
    public static readonly InstanceFleetState TERMINATED = new("TERMINATED");

    public static InstanceFleetState FindValue(string value) => FindValue<InstanceFleetState>(value);

    public static implicit operator InstanceFleetState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InstanceFleetStateChangeReasonCode>))]
public sealed class InstanceFleetStateChangeReasonCode(string value)
    : ConstantClass(value), IWireConstant<InstanceFleetStateChangeReasonCode>
{
    public static readonly InstanceFleetStateChangeReasonCode INTERNAL_ERROR = new("INTERNAL_ERROR");
    public static readonly InstanceFleetStateChangeReasonCode VALIDATION_ERROR = new("VALIDATION_ERROR");
    public static readonly InstanceFleetStateChangeReasonCode INSTANCE_FAILURE = new("INSTANCE_FAILURE");
    public static readonly InstanceFleetStateChangeReasonCode CLUSTER_TERMINATED = new("CLUSTER_TERMINATED");

    public static InstanceFleetStateChangeReasonCode FindValue(string value) =>
        FindValue<InstanceFleetStateChangeReasonCode>(value);

    public static implicit operator InstanceFleetStateChangeReasonCode?(string? value) =>
        value is null ? null : FindValue(value);
}
