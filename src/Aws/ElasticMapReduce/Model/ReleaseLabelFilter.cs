namespace Amazon.ElasticMapReduce.Model;

public class ReleaseLabelFilter
{
    public string? Prefix { get; set; }
    public string? Application { get; set; }
}

public class OSRelease
{
    public string? Label { get; set; }
}
