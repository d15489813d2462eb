using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticMapReduce.Model;

public class InternalServerErrorException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonElasticMapReduceException(message, innerException, errorType, errorCode, requestId, statusCode);

public class InternalServerException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonElasticMapReduceException(message, innerException, errorType, errorCode, requestId, statusCode);

public class InvalidRequestException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonElasticMapReduceException(message, innerException, errorType, errorCode, requestId, statusCode)
{
    /// <summary>The service's own code inside the refusal, often absent; the base class names the refusal.</summary>
    public new string? ErrorCode { get; init; }
}
