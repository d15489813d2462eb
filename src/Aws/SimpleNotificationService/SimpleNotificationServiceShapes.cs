using System.Text.Json.Serialization;
using Amazon.SimpleNotificationService.Model;
using Aws.Calls;

namespace Amazon.SimpleNotificationService;

/// <summary>Every shape that travels, described at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateTopicRequest))]
[JsonSerializable(typeof(CreateTopicResponse))]
[JsonSerializable(typeof(DeleteTopicRequest))]
[JsonSerializable(typeof(DeleteTopicResponse))]
[JsonSerializable(typeof(GetTopicAttributesRequest))]
[JsonSerializable(typeof(GetTopicAttributesResponse))]
[JsonSerializable(typeof(ListSubscriptionsByTopicRequest))]
[JsonSerializable(typeof(ListSubscriptionsByTopicResponse))]
[JsonSerializable(typeof(ListTopicsRequest))]
[JsonSerializable(typeof(ListTopicsResponse))]
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(PublishResponse))]
[JsonSerializable(typeof(SetTopicAttributesRequest))]
[JsonSerializable(typeof(SetTopicAttributesResponse))]
[JsonSerializable(typeof(SubscribeRequest))]
[JsonSerializable(typeof(SubscribeResponse))]
[JsonSerializable(typeof(UnsubscribeRequest))]
[JsonSerializable(typeof(UnsubscribeResponse))]
internal sealed partial class SimpleNotificationServiceShapes : JsonSerializerContext;
