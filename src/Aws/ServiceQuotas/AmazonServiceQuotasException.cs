using System.Net;
using Amazon.Runtime;

namespace Amazon.ServiceQuotas;

/// <summary>A refusal by AWS Service Quotas. Codes without a class of their own arrive as this one.</summary>
public class AmazonServiceQuotasException : AmazonServiceException
{
    public AmazonServiceQuotasException(string message)
        : base(message)
    {
    }

    public AmazonServiceQuotasException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonServiceQuotasException(
        string message,
        Exception? innerException,
        ErrorType errorType,
        string? errorCode,
        string? requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
