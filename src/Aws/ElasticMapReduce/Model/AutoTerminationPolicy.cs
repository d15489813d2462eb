namespace Amazon.ElasticMapReduce.Model;

public class AutoTerminationPolicy
{
    public long? IdleTimeout { get; set; }
}
