using System.Net;
using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class ConflictException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonSchedulerException(message, innerException, errorType, errorCode, requestId, statusCode);

public class InternalServerException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonSchedulerException(message, innerException, errorType, errorCode, requestId, statusCode);

public class ResourceNotFoundException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonSchedulerException(message, innerException, errorType, errorCode, requestId, statusCode);

public class ServiceQuotaExceededException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonSchedulerException(message, innerException, errorType, errorCode, requestId, statusCode);

public class ThrottlingException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonSchedulerException(message, innerException, errorType, errorCode, requestId, statusCode);

public class ValidationException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonSchedulerException(message, innerException, errorType, errorCode, requestId, statusCode);
