using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

public interface ISimpleNotificationServicePaginatorFactory
{
    IListTopicsPaginator ListTopics(ListTopicsRequest request);

    IListSubscriptionsByTopicPaginator ListSubscriptionsByTopic(ListSubscriptionsByTopicRequest request);
}

public interface IListTopicsPaginator
{
    IPaginatedEnumerable<ListTopicsResponse> Responses { get; }

    IPaginatedEnumerable<Topic> Topics { get; }
}

public interface IListSubscriptionsByTopicPaginator
{
    IPaginatedEnumerable<ListSubscriptionsByTopicResponse> Responses { get; }

    IPaginatedEnumerable<Subscription> Subscriptions { get; }
}
