using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class AmazonSchedulerRequest : AmazonWebServiceRequest;
