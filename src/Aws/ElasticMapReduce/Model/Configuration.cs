namespace Amazon.ElasticMapReduce.Model;

public class Configuration
{
    public string? Classification { get; set; }
    public List<Configuration>? Configurations { get; set; }
    public Dictionary<string, string>? Properties { get; set; }
}
