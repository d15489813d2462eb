namespace Amazon.ElasticMapReduce.Model;

public class PersistentAppUI
{
    public string? PersistentAppUIId { get; set; }
    public List<string>? PersistentAppUITypeList { get; set; }
    public string? PersistentAppUIStatus { get; set; }
    public string? AuthorId { get; set; }
    public DateTime? CreationTime { get; set; }
    public DateTime? LastModifiedTime { get; set; }
    public string? LastStateChangeReason { get; set; }
    public List<Tag>? Tags { get; set; }
}

public class EMRContainersConfig
{
    public string? JobRunId { get; set; }
}
