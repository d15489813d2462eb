using System.Net;
using Amazon.Runtime;

namespace Amazon.Pricing.Model;

public class AccessDeniedException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);

public class ExpiredNextTokenException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);

public class InternalErrorException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);

public class InvalidNextTokenException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);

public class InvalidParameterException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);

public class NotFoundException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);

public class ThrottlingException(
    string message,
    Exception? innerException = null,
    ErrorType errorType = ErrorType.Unknown,
    string? errorCode = null,
    string? requestId = null,
    HttpStatusCode statusCode = default)
    : AmazonPricingException(message, innerException, errorType, errorCode, requestId, statusCode);
