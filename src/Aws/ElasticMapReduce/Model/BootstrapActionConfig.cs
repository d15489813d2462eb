namespace Amazon.ElasticMapReduce.Model;

public class BootstrapActionConfig
{
    public string? Name { get; set; }
    public ScriptBootstrapActionConfig? ScriptBootstrapAction { get; set; }
}

public class ScriptBootstrapActionConfig
{
    public string? Path { get; set; }
    public List<string>? Args { get; set; }
}

public class Command
{
    public string? Name { get; set; }
    public string? ScriptPath { get; set; }
    public List<string>? Args { get; set; }
}
