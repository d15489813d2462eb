using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>A refusal by AWS IAM. Codes without a class of their own arrive as this one.</summary>
public class AmazonIdentityManagementServiceException : AmazonServiceException
{
    public AmazonIdentityManagementServiceException(string message)
        : base(message)
    {
    }

    public AmazonIdentityManagementServiceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AmazonIdentityManagementServiceException(
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
