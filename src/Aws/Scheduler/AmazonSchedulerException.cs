using System.Net;
using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>A refusal by Amazon EventBridge Scheduler. Codes without a class of their own arrive as this one.</summary>
public class AmazonSchedulerException : AmazonServiceException
{
    public AmazonSchedulerException(string message)
        : base(message)
    {
    }

    public AmazonSchedulerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonSchedulerException(
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
