using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticMapReduce;

/// <summary>A refusal by Amazon EMR. Codes without a class of their own arrive as this one.</summary>
public class AmazonElasticMapReduceException : AmazonServiceException
{
    public AmazonElasticMapReduceException(string message)
        : base(message)
    {
    }

    public AmazonElasticMapReduceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonElasticMapReduceException(
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
