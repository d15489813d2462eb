using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<StepCancellationOption>))]
public sealed class StepCancellationOption(string value) : ConstantClass(value), IWireConstant<StepCancellationOption>
{
    public static readonly StepCancellationOption SEND_INTERRUPT = new("SEND_INTERRUPT");
    public static readonly StepCancellationOption TERMINATE_PROCESS = new("TERMINATE_PROCESS");

    public static StepCancellationOption FindValue(string value) => FindValue<StepCancellationOption>(value);

    public static implicit operator StepCancellationOption?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<CancelStepsRequestStatus>))]
public sealed class CancelStepsRequestStatus(string value)
    : ConstantClass(value), IWireConstant<CancelStepsRequestStatus>
{
    public static readonly CancelStepsRequestStatus SUBMITTED = new("SUBMITTED");
    public static readonly CancelStepsRequestStatus FAILED = new("FAILED");

    public static CancelStepsRequestStatus FindValue(string value) => FindValue<CancelStepsRequestStatus>(value);

    public static implicit operator CancelStepsRequestStatus?(string? value) => value is null ? null : FindValue(value);
}
