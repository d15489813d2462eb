using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<ScaleDownBehavior>))]
public sealed class ScaleDownBehavior(string value) : ConstantClass(value), IWireConstant<ScaleDownBehavior>
{
    public static readonly ScaleDownBehavior TERMINATE_AT_INSTANCE_HOUR = new("TERMINATE_AT_INSTANCE_HOUR");
    public static readonly ScaleDownBehavior TERMINATE_AT_TASK_COMPLETION = new("TERMINATE_AT_TASK_COMPLETION");

    public static ScaleDownBehavior FindValue(string value) => FindValue<ScaleDownBehavior>(value);

    public static implicit operator ScaleDownBehavior?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ComputeLimitsUnitType>))]
public sealed class ComputeLimitsUnitType(string value) : ConstantClass(value), IWireConstant<ComputeLimitsUnitType>
{
    public static readonly ComputeLimitsUnitType InstanceFleetUnits = new("InstanceFleetUnits");
    public static readonly ComputeLimitsUnitType Instances = new("Instances");
    public static readonly ComputeLimitsUnitType VCPU = new("VCPU");

    public static ComputeLimitsUnitType FindValue(string value) => FindValue<ComputeLimitsUnitType>(value);

    public static implicit operator ComputeLimitsUnitType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ScalingStrategy>))]
public sealed class ScalingStrategy(string value) : ConstantClass(value), IWireConstant<ScalingStrategy>
{
    public static readonly ScalingStrategy DEFAULT = new("DEFAULT");
    public static readonly ScalingStrategy ADVANCED = new("ADVANCED");

    public static ScalingStrategy FindValue(string value) => FindValue<ScalingStrategy>(value);

    public static implicit operator ScalingStrategy?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ReconfigurationType>))]
public sealed class ReconfigurationType(string value) : ConstantClass(value), IWireConstant<ReconfigurationType>
{
    public static readonly ReconfigurationType OVERWRITE = new("OVERWRITE");
    public static readonly ReconfigurationType MERGE = new("MERGE");

    public static ReconfigurationType FindValue(string value) => FindValue<ReconfigurationType>(value);

    public static implicit operator ReconfigurationType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<AdjustmentType>))]
public sealed class AdjustmentType(string value) : ConstantClass(value), IWireConstant<AdjustmentType>
{
    public static readonly AdjustmentType CHANGE_IN_CAPACITY = new("CHANGE_IN_CAPACITY");
    public static readonly AdjustmentType PERCENT_CHANGE_IN_CAPACITY = new("PERCENT_CHANGE_IN_CAPACITY");
    public static readonly AdjustmentType EXACT_CAPACITY = new("EXACT_CAPACITY");

    public static AdjustmentType FindValue(string value) => FindValue<AdjustmentType>(value);

    public static implicit operator AdjustmentType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<AutoScalingPolicyState>))]
public sealed class AutoScalingPolicyState(string value) : ConstantClass(value), IWireConstant<AutoScalingPolicyState>
{
    public static readonly AutoScalingPolicyState PENDING = new("PENDING");
    public static readonly AutoScalingPolicyState ATTACHING = new("ATTACHING");
    public static readonly AutoScalingPolicyState ATTACHED = new("ATTACHED");
    public static readonly AutoScalingPolicyState DETACHING = new("DETACHING");
    public static readonly AutoScalingPolicyState DETACHED = new("DETACHED");
    public static readonly AutoScalingPolicyState FAILED = new("FAILED");

    public static AutoScalingPolicyState FindValue(string value) => FindValue<AutoScalingPolicyState>(value);

    public static implicit operator AutoScalingPolicyState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<AutoScalingPolicyStateChangeReasonCode>))]
public sealed class AutoScalingPolicyStateChangeReasonCode(string value)
    : ConstantClass(value), IWireConstant<AutoScalingPolicyStateChangeReasonCode>
{
    public static readonly AutoScalingPolicyStateChangeReasonCode USER_REQUEST = new("USER_REQUEST");
    public static readonly AutoScalingPolicyStateChangeReasonCode PROVISION_FAILURE = new("PROVISION_FAILURE");
    public static readonly AutoScalingPolicyStateChangeReasonCode CLEANUP_FAILURE = new("CLEANUP_FAILURE");

    public static AutoScalingPolicyStateChangeReasonCode FindValue(string value) =>
        FindValue<AutoScalingPolicyStateChangeReasonCode>(value);

    public static implicit operator AutoScalingPolicyStateChangeReasonCode?(string? value) =>
        value is null ? null : FindValue(value);
}
