namespace Emr.Server.Http;

/// <summary>A refusal in the service's own form.</summary>
internal sealed class ApiFailure(string type, string message, int status = 400) : Exception(message)
{
    public string Type => type;

    public int Status => status;

    /// <summary>The inner code of an InvalidRequestException.</summary>
    public string? InnerCode { get; init; }

    public static ApiFailure Refused(string innerCode, string message) =>
        new("InvalidRequestException", message) { InnerCode = innerCode };

    public static ApiFailure NotValid(string message) => new("ValidationException", message);
}
