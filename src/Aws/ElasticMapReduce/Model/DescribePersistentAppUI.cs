using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class DescribePersistentAppUIRequest : AmazonElasticMapReduceRequest
{
    public string? PersistentAppUIId { get; set; }
}

public class DescribePersistentAppUIResponse : AmazonWebServiceResponse
{
    public PersistentAppUI? PersistentAppUI { get; set; }
}
