using System.Net;
using Amazon.Runtime;

namespace Amazon.Pricing;

/// <summary>A refusal by AWS Price List. Codes without a class of their own arrive as this one.</summary>
public class AmazonPricingException : AmazonServiceException
{
    public AmazonPricingException(string message)
        : base(message)
    {
    }

    public AmazonPricingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonPricingException(
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
