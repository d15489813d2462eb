using System.Text.Json.Serialization;
using Amazon.CloudWatch.Model;
using Aws.Calls;

namespace Amazon.CloudWatch;

/// <summary>Every shape that travels, described at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(DeleteDashboardsRequest))]
[JsonSerializable(typeof(DeleteDashboardsResponse))]
[JsonSerializable(typeof(GetDashboardRequest))]
[JsonSerializable(typeof(GetDashboardResponse))]
[JsonSerializable(typeof(GetMetricStatisticsRequest))]
[JsonSerializable(typeof(GetMetricStatisticsResponse))]
[JsonSerializable(typeof(ListDashboardsRequest))]
[JsonSerializable(typeof(ListDashboardsResponse))]
[JsonSerializable(typeof(ListMetricsRequest))]
[JsonSerializable(typeof(ListMetricsResponse))]
[JsonSerializable(typeof(PutDashboardRequest))]
[JsonSerializable(typeof(PutDashboardResponse))]
[JsonSerializable(typeof(PutMetricDataRequest))]
[JsonSerializable(typeof(PutMetricDataResponse))]
internal sealed partial class CloudWatchShapes : JsonSerializerContext;
