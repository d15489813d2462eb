using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

public interface IAmazonSimpleNotificationService : IAmazonService, IDisposable
{
    ISimpleNotificationServicePaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials,
        ClientConfig clientConfig) =>
        new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);

    Task<CreateTopicResponse> CreateTopicAsync(
        CreateTopicRequest request,
        CancellationToken cancellationToken = default);

    Task<DeleteTopicResponse> DeleteTopicAsync(
        DeleteTopicRequest request,
        CancellationToken cancellationToken = default);

    Task<GetTopicAttributesResponse> GetTopicAttributesAsync(
        GetTopicAttributesRequest request,
        CancellationToken cancellationToken = default);

    Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        ListSubscriptionsByTopicRequest request,
        CancellationToken cancellationToken = default);

    Task<ListTopicsResponse> ListTopicsAsync(ListTopicsRequest request, CancellationToken cancellationToken = default);

    Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default);

    Task<SetTopicAttributesResponse> SetTopicAttributesAsync(
        SetTopicAttributesRequest request,
        CancellationToken cancellationToken = default);

    Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request, CancellationToken cancellationToken = default);

    Task<UnsubscribeResponse> UnsubscribeAsync(
        UnsubscribeRequest request,
        CancellationToken cancellationToken = default);
}
