namespace Emr.Server.Http;

/// <summary>A call as it arrived, and what became of it: a status, or 0 for none.</summary>
public sealed record EmrCall(string Operation, string Body, DateTimeOffset At, int Status, string? Failure);
