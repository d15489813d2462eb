using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>A refusal by Amazon CloudWatch. Codes without a class of their own arrive as this one.</summary>
public class AmazonCloudWatchException : AmazonServiceException
{
    public AmazonCloudWatchException(string message)
        : base(message)
    {
    }

    public AmazonCloudWatchException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonCloudWatchException(
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
