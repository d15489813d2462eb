using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<ClusterState>))]
public sealed class ClusterState(string value) : ConstantClass(value), IWireConstant<ClusterState>
{
    public static readonly ClusterState STARTING = new("STARTING");
    public static readonly ClusterState BOOTSTRAPPING = new("BOOTSTRAPPING");
    public static readonly ClusterState RUNNING = new("RUNNING");
    public static readonly ClusterState WAITING = new("WAITING");
    public static readonly ClusterState TERMINATING = new("TERMINATING");
    public static readonly ClusterState TERMINATED = new("TERMINATED");
    public static readonly ClusterState TERMINATED_WITH_ERRORS = new("TERMINATED_WITH_ERRORS");

    public static ClusterState FindValue(string value) => FindValue<ClusterState>(value);

    public static implicit operator ClusterState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ClusterStateChangeReasonCode>))]
public sealed class ClusterStateChangeReasonCode(string value)
    : ConstantClass(value), IWireConstant<ClusterStateChangeReasonCode>
{
    public static readonly ClusterStateChangeReasonCode INTERNAL_ERROR = new("INTERNAL_ERROR");
    public static readonly ClusterStateChangeReasonCode VALIDATION_ERROR = new("VALIDATION_ERROR");
    public static readonly ClusterStateChangeReasonCode INSTANCE_FAILURE = new("INSTANCE_FAILURE");
    public static readonly ClusterStateChangeReasonCode INSTANCE_FLEET_TIMEOUT = new("INSTANCE_FLEET_TIMEOUT");
    public static readonly ClusterStateChangeReasonCode BOOTSTRAP_FAILURE = new("BOOTSTRAP_FAILURE");
    public static readonly ClusterStateChangeReasonCode USER_REQUEST = new("USER_REQUEST");
    public static readonly ClusterStateChangeReasonCode STEP_FAILURE = new("STEP_FAILURE");
    public static readonly ClusterStateChangeReasonCode ALL_STEPS_COMPLETED = new("ALL_STEPS_COMPLETED");

    public static ClusterStateChangeReasonCode FindValue(string value) =>
        FindValue<ClusterStateChangeReasonCode>(value);

    public static implicit operator ClusterStateChangeReasonCode?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<InstanceCollectionType>))]
public sealed class InstanceCollectionType(string value) : ConstantClass(value), IWireConstant<InstanceCollectionType>
{
    public static readonly InstanceCollectionType INSTANCE_FLEET = new("INSTANCE_FLEET");
    public static readonly InstanceCollectionType INSTANCE_GROUP = new("INSTANCE_GROUP");

    public static InstanceCollectionType FindValue(string value) => FindValue<InstanceCollectionType>(value);

    public static implicit operator InstanceCollectionType?(string? value) => value is null ? null : FindValue(value);
}
