namespace Amazon.ElasticMapReduce.Model;

public class ShrinkPolicy
{
    public int? DecommissionTimeout { get; set; }
    public InstanceResizePolicy? InstanceResizePolicy { get; set; }
}

public class InstanceResizePolicy
{
    public List<string>? InstancesToTerminate { get; set; }
    public List<string>? InstancesToProtect { get; set; }
    public int? InstanceTerminationTimeout { get; set; }
}
