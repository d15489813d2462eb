using System.Text.Json.Serialization;
using Amazon.Scheduler.Model;
using Aws.Calls;

namespace Amazon.Scheduler;

/// <summary>Every shape that travels, described at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateScheduleRequest))]
[JsonSerializable(typeof(CreateScheduleResponse))]
[JsonSerializable(typeof(CreateScheduleGroupRequest))]
[JsonSerializable(typeof(CreateScheduleGroupResponse))]
[JsonSerializable(typeof(DeleteScheduleRequest))]
[JsonSerializable(typeof(DeleteScheduleResponse))]
[JsonSerializable(typeof(DeleteScheduleGroupRequest))]
[JsonSerializable(typeof(DeleteScheduleGroupResponse))]
[JsonSerializable(typeof(GetScheduleRequest))]
[JsonSerializable(typeof(GetScheduleResponse))]
[JsonSerializable(typeof(GetScheduleGroupRequest))]
[JsonSerializable(typeof(GetScheduleGroupResponse))]
[JsonSerializable(typeof(ListScheduleGroupsRequest))]
[JsonSerializable(typeof(ListScheduleGroupsResponse))]
[JsonSerializable(typeof(ListSchedulesRequest))]
[JsonSerializable(typeof(ListSchedulesResponse))]
[JsonSerializable(typeof(UpdateScheduleRequest))]
[JsonSerializable(typeof(UpdateScheduleResponse))]
internal sealed partial class SchedulerShapes : JsonSerializerContext;
