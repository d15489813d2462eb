using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<StepState>))]
public sealed class StepState(string value) : ConstantClass(value), IWireConstant<StepState>
{
    public static readonly StepState PENDING = new("PENDING");
    public static readonly StepState CANCEL_PENDING = new("CANCEL_PENDING");
    public static readonly StepState RUNNING = new("RUNNING");
    public static readonly StepState COMPLETED = new("COMPLETED");
    public static readonly StepState CANCELLED = new("CANCELLED");
    public static readonly StepState FAILED = new("FAILED");
    public static readonly StepState INTERRUPTED = new("INTERRUPTED");

    public static StepState FindValue(string value) => FindValue<StepState>(value);

    public static implicit operator StepState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<StepStateChangeReasonCode>))]
public sealed class StepStateChangeReasonCode(string value)
    : ConstantClass(value), IWireConstant<StepStateChangeReasonCode>
{
    public static readonly StepStateChangeReasonCode NONE = new("NONE");

    public static StepStateChangeReasonCode FindValue(string value) => FindValue<StepStateChangeReasonCode>(value);

    public static implicit operator StepStateChangeReasonCode?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ActionOnFailure>))]
public sealed class ActionOnFailure(string value) : ConstantClass(value), IWireConstant<ActionOnFailure>
{
    public static readonly ActionOnFailure TERMINATE_JOB_FLOW = new("TERMINATE_JOB_FLOW");
    public static readonly ActionOnFailure TERMINATE_CLUSTER = new("TERMINATE_CLUSTER");
    public static readonly ActionOnFailure CANCEL_AND_WAIT = new("CANCEL_AND_WAIT");
    public static readonly ActionOnFailure CONTINUE = new("CONTINUE");

    public static ActionOnFailure FindValue(string value) => FindValue<ActionOnFailure>(value);

    public static implicit operator ActionOnFailure?(string? value) => value is null ? null : FindValue(value);
}
