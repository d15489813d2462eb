namespace Amazon.ElasticMapReduce.Model;

public class MonitoringConfiguration
{
    public CloudWatchLogConfiguration? CloudWatchLogConfiguration { get; set; }
    public S3LoggingConfiguration? S3LoggingConfiguration { get; set; }
}

public class CloudWatchLogConfiguration
{
    public bool? Enabled { get; set; }
    public string? LogGroupName { get; set; }
    public string? LogStreamNamePrefix { get; set; }
    public string? EncryptionKeyArn { get; set; }
    public Dictionary<string, List<string>>? LogTypes { get; set; }
}

public class S3LoggingConfiguration
{
    public Dictionary<string, string>? LogTypeUploadPolicy { get; set; }
}
