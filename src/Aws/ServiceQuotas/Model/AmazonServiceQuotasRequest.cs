using Amazon.Runtime;

namespace Amazon.ServiceQuotas.Model;

public class AmazonServiceQuotasRequest : AmazonWebServiceRequest;
