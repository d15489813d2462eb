using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ModifyInstanceFleetRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public InstanceFleetModifyConfig? InstanceFleet { get; set; }
}

public class ModifyInstanceFleetResponse : AmazonWebServiceResponse;
