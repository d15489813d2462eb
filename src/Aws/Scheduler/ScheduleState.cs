using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.Scheduler;

[JsonConverter(typeof(ConstantConverter<ScheduleState>))]
public sealed class ScheduleState(string value) : ConstantClass(value), IWireConstant<ScheduleState>
{
    public static readonly ScheduleState ENABLED = new("ENABLED");
    public static readonly ScheduleState DISABLED = new("DISABLED");

    public static ScheduleState FindValue(string value) => FindValue<ScheduleState>(value);

    public static implicit operator ScheduleState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ScheduleGroupState>))]
public sealed class ScheduleGroupState(string value) : ConstantClass(value), IWireConstant<ScheduleGroupState>
{
    public static readonly ScheduleGroupState ACTIVE = new("ACTIVE");
    public static readonly ScheduleGroupState DELETING = new("DELETING");

    public static ScheduleGroupState FindValue(string value) => FindValue<ScheduleGroupState>(value);

    public static implicit operator ScheduleGroupState?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ActionAfterCompletion>))]
public sealed class ActionAfterCompletion(string value) : ConstantClass(value), IWireConstant<ActionAfterCompletion>
{
    public static readonly ActionAfterCompletion NONE = new("NONE");
    public static readonly ActionAfterCompletion DELETE = new("DELETE");

    public static ActionAfterCompletion FindValue(string value) => FindValue<ActionAfterCompletion>(value);

    public static implicit operator ActionAfterCompletion?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<FlexibleTimeWindowMode>))]
public sealed class FlexibleTimeWindowMode(string value) : ConstantClass(value), IWireConstant<FlexibleTimeWindowMode>
{
    public static readonly FlexibleTimeWindowMode OFF = new("OFF");
    public static readonly FlexibleTimeWindowMode FLEXIBLE = new("FLEXIBLE");

    public static FlexibleTimeWindowMode FindValue(string value) => FindValue<FlexibleTimeWindowMode>(value);

    public static implicit operator FlexibleTimeWindowMode?(string? value) => value is null ? null : FindValue(value);
}
