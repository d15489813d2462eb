namespace Amazon.Scheduler.Model;

public class Target
{
    public string? Arn { get; set; }
    public DeadLetterConfig? DeadLetterConfig { get; set; }
    public EventBridgeParameters? EventBridgeParameters { get; set; }
    public string? Input { get; set; }
    public KinesisParameters? KinesisParameters { get; set; }
    public RetryPolicy? RetryPolicy { get; set; }
    public string? RoleArn { get; set; }
    public SqsParameters? SqsParameters { get; set; }
}

public class DeadLetterConfig
{
    public string? Arn { get; set; }
}

public class RetryPolicy
{
    public int? MaximumEventAgeInSeconds { get; set; }
    public int? MaximumRetryAttempts { get; set; }
}

public class EventBridgeParameters
{
    public string? DetailType { get; set; }
    public string? Source { get; set; }
}

public class KinesisParameters
{
    public string? PartitionKey { get; set; }
}

public class SqsParameters
{
    public string? MessageGroupId { get; set; }
}
