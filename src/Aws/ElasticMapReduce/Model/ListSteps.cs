using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class ListStepsRequest : AmazonElasticMapReduceRequest
{
    public string? ClusterId { get; set; }
    public List<string>? StepStates { get; set; }
    public List<string>? StepIds { get; set; }
    public string? Marker { get; set; }
}

public class ListStepsResponse : AmazonWebServiceResponse
{
    public List<StepSummary>? Steps { get; set; }
    public string? Marker { get; set; }
}
