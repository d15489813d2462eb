using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Aws.Tests.Moto;

[Trait("Category", "Cloud")]
public class NotificationTests(Emulator emulator)
{
    [Fact]
    public async Task A_message_is_published_to_a_topic()
    {
        using var client = await ConnectAsync();
        var topic = (await client.CreateTopicAsync(new CreateTopicRequest { Name = "runs" })).TopicArn;

        var published = await client.PublishAsync(
            new PublishRequest
            {
                TopicArn = topic,
                Subject = "done",
                Message = "{\"cost\":0.3}",
                MessageAttributes = new Dictionary<string, MessageAttributeValue>
                {
                    ["outcome"] = new() { DataType = "String", StringValue = "SUCCEEDED" },
                },
            });

        Assert.NotEmpty(published.MessageId!);
    }

    [Fact]
    public async Task Subscriptions_and_topics_can_be_listed()
    {
        using var client = await ConnectAsync();
        var topic = (await client.CreateTopicAsync(new CreateTopicRequest { Name = "listed" })).TopicArn;
        await client.SubscribeAsync(
            new SubscribeRequest { TopicArn = topic, Protocol = "email", Endpoint = "soil@example.org" });

        var subscriptions = await client.ListSubscriptionsByTopicAsync(
            new ListSubscriptionsByTopicRequest { TopicArn = topic });
        var topics = new List<string?>();
        await foreach (var found in client.Paginators.ListTopics(new ListTopicsRequest()).Topics)
        {
            topics.Add(found.TopicArn);
        }

        Assert.Equal("soil@example.org", Assert.Single(subscriptions.Subscriptions!).Endpoint);
        Assert.Contains(topic, topics);
        var attributes = await client.GetTopicAttributesAsync(new GetTopicAttributesRequest { TopicArn = topic });
        Assert.Equal(topic, attributes.Attributes!["TopicArn"]);
    }

    [Fact]
    public async Task A_topic_that_is_not_there_is_refused()
    {
        using var client = await ConnectAsync();

        await Assert.ThrowsAsync<NotFoundException>(() =>
            client.PublishAsync(
                new PublishRequest { TopicArn = "arn:aws:sns:eu-central-1:123456789012:none", Message = "m" }));
    }

    private async Task<AmazonSimpleNotificationServiceClient> ConnectAsync() =>
        new(emulator.Credentials, await emulator.ConfigureAsync(new AmazonSimpleNotificationServiceConfig()));
}
