using Amazon.SimpleNotificationService.Model;
using Aws.Calls;

namespace Amazon.SimpleNotificationService;

public partial class AmazonSimpleNotificationServiceClient : ServiceClient, IAmazonSimpleNotificationService
{
    public ISimpleNotificationServicePaginatorFactory Paginators => new SimpleNotificationServicePaginatorFactory(this);

    public Task<CreateTopicResponse> CreateTopicAsync(
        CreateTopicRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<CreateTopicResponse>(request, cancellationToken);

    public Task<DeleteTopicResponse> DeleteTopicAsync(
        DeleteTopicRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<DeleteTopicResponse>(request, cancellationToken);

    public Task<GetTopicAttributesResponse> GetTopicAttributesAsync(
        GetTopicAttributesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<GetTopicAttributesResponse>(request, cancellationToken);

    public Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        ListSubscriptionsByTopicRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListSubscriptionsByTopicResponse>(request, cancellationToken);

    public Task<ListTopicsResponse> ListTopicsAsync(
        ListTopicsRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<ListTopicsResponse>(request, cancellationToken);

    public Task<PublishResponse> PublishAsync(
        PublishRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<PublishResponse>(request, cancellationToken);

    public Task<SetTopicAttributesResponse> SetTopicAttributesAsync(
        SetTopicAttributesRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<SetTopicAttributesResponse>(request, cancellationToken);

    public Task<SubscribeResponse> SubscribeAsync(
        SubscribeRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<SubscribeResponse>(request, cancellationToken);

    public Task<UnsubscribeResponse> UnsubscribeAsync(
        UnsubscribeRequest request,
        CancellationToken cancellationToken = default) =>
        CallAsync<UnsubscribeResponse>(request, cancellationToken);
}
