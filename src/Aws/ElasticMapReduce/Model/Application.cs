namespace Amazon.ElasticMapReduce.Model;

public class Application
{
    public string? Name { get; set; }
    public string? Version { get; set; }
    public List<string>? Args { get; set; }
    public Dictionary<string, string>? AdditionalInfo { get; set; }
}

public class SimplifiedApplication
{
    public string? Name { get; set; }
    public string? Version { get; set; }
}
