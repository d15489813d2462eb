using Aws.Calls;

namespace Amazon.ElasticMapReduce;

/// <summary>Settings of Amazon EMR.</summary>
public class AmazonElasticMapReduceConfig() : ServiceConfig(ElasticMapReduceService.Description)
{
    public static new string ServiceId => "EMR";
}
