namespace Emr.Server.Faults;

public abstract partial record Fault
{
    /// <summary>Refused for too many calls; nothing was done.</summary>
    public static Fault Throttled(string operation) => new OfCall(operation, HasEffect: false, Throttling());

    /// <summary>The work was done, and then the answer says that there were too many calls.</summary>
    public static Fault ThrottledAfter(string operation) => new OfCall(operation, HasEffect: true, Throttling());

    /// <summary>The connection breaks before anything was done.</summary>
    public static Fault ConnectionLost(string operation) =>
        new OfCall(operation, HasEffect: false, new BrokenAnswer(BrokenKind.ConnectionLost));

    /// <summary>The work was done, and the connection breaks without an answer.</summary>
    public static Fault ConnectionLostAfter(string operation) =>
        new OfCall(operation, HasEffect: true, new BrokenAnswer(BrokenKind.ConnectionLost));

    /// <summary>No answer, ever; nothing was done. The caller's own limit ends the wait.</summary>
    public static Fault NoAnswer(string operation) =>
        new OfCall(operation, HasEffect: false, new BrokenAnswer(BrokenKind.Silence));

    /// <summary>The work was done, and no answer comes, ever.</summary>
    public static Fault NoAnswerAfter(string operation) =>
        new OfCall(operation, HasEffect: true, new BrokenAnswer(BrokenKind.Silence));

    public static Fault ServerError(string operation) => new OfCall(operation, HasEffect: false, Internal(operation));

    public static Fault ServerErrorAfter(string operation) =>
        new OfCall(operation, HasEffect: true, Internal(operation));

    /// <summary>A load balancer's page in place of JSON.</summary>
    public static Fault BadGateway(string operation, bool hasEffect = false) =>
        new OfCall(operation, hasEffect, new BrokenAnswer(BrokenKind.Page, 502));

    public static Fault Refused(string operation, string type, string message, int status = 400) =>
        new OfCall(operation, HasEffect: false, new BrokenAnswer(BrokenKind.Refusal, status, type, message));

    public static Fault AccessDenied(string operation) =>
        Refused(
            operation,
            "AccessDeniedException",
            $"User: arn:aws:iam::123456789012:user/u is not authorized to perform: elasticmapreduce:{operation} "
                + "because no identity-based policy allows the elasticmapreduce action");

    public static Fault PassRoleDenied(string role) =>
        Refused(
            "RunJobFlow",
            "AccessDeniedException",
            "User: arn:aws:iam::123456789012:user/u is not authorized to perform: iam:PassRole on resource: "
                + $"arn:aws:iam::123456789012:role/{role}");

    public static Fault ExpiredToken(string operation) =>
        Refused(operation, "ExpiredTokenException", "The security token included in the request is expired");

    /// <summary>The caller's clock is wrong; the answer's Date tells by how much.</summary>
    public static Fault ClockSkew(string operation, TimeSpan offset) =>
        new OfCall(
            operation,
            HasEffect: false,
            new BrokenAnswer(
                BrokenKind.Refusal,
                400,
                "InvalidSignatureException",
                "Signature expired: the request's time is too far from the server's")
            {
                ClockOffset = offset,
            });

    public static Fault ClusterQuotaExceeded() =>
        Refused(
            "RunJobFlow",
            "ValidationException",
            "The number of active clusters limit exceeded: 500 clusters are active in this account");

    public static Fault VcpuQuotaExceeded() =>
        Refused(
            "RunJobFlow",
            "ValidationException",
            "The requested number of vCPU exceeds the vCPU limit of 32 for the instance bucket of the account");

    private static BrokenAnswer Throttling() =>
        new(BrokenKind.Refusal, 400, "ThrottlingException", "Rate exceeded");

    /// <summary>Operations that change something answer with another name than those that read.</summary>
    private static BrokenAnswer Internal(string operation) =>
        operation is "RunJobFlow" or "AddJobFlowSteps" or "TerminateJobFlows" or "SetTerminationProtection"
            ? new BrokenAnswer(BrokenKind.Refusal, 500, "InternalServerError")
            : new BrokenAnswer(BrokenKind.Refusal, 500, "InternalServerException", "Internal failure");
}
