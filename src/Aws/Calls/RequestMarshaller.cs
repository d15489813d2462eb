using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Aws.Calls;

internal sealed class RequestMarshaller(ServiceDescription service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var wire = new DefaultRequest(input, $"Amazon.{service.ServiceId}");
        service.Protocol.Write(wire, ServiceDescription.OperationOf(input), input);
        return wire;
    }
}
