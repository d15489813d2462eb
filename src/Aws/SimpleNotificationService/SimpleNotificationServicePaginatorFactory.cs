using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;
using Aws.Calls;

namespace Amazon.SimpleNotificationService;

internal sealed class SimpleNotificationServicePaginatorFactory(IAmazonSimpleNotificationService client)
    : ISimpleNotificationServicePaginatorFactory
{
    public IListTopicsPaginator ListTopics(ListTopicsRequest request) => new ListTopicsPages(client, request);

    public IListSubscriptionsByTopicPaginator ListSubscriptionsByTopic(ListSubscriptionsByTopicRequest request) =>
        new ListSubscriptionsByTopicPages(client, request);

    private sealed class ListTopicsPages(
        IAmazonSimpleNotificationService client,
        ListTopicsRequest request)
        : IListTopicsPaginator
    {
        private readonly Paginator<ListTopicsResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListTopicsAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListTopicsResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<Topic> Topics => _pages.Items(answer => answer.Topics);
    }

    private sealed class ListSubscriptionsByTopicPages(
        IAmazonSimpleNotificationService client,
        ListSubscriptionsByTopicRequest request)
        : IListSubscriptionsByTopicPaginator
    {
        private readonly Paginator<ListSubscriptionsByTopicResponse> _pages = new(
            (marker, cancellationToken) =>
            {
                request.NextToken = marker;
                return client.ListSubscriptionsByTopicAsync(request, cancellationToken);
            },
            request.NextToken,
            answer => answer.NextToken);

        public IPaginatedEnumerable<ListSubscriptionsByTopicResponse> Responses => _pages.Responses;

        public IPaginatedEnumerable<Subscription> Subscriptions => _pages.Items(answer => answer.Subscriptions);
    }
}
