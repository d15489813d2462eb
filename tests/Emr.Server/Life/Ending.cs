using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Life;

/// <summary>Why a cluster ends.</summary>
internal sealed record Ending(ClusterStateChangeReasonCode Code, string Message)
{
    public static Ending StepsCompleted { get; } =
        new(ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED, "Steps completed");

    public static Ending StepFailed { get; } =
        new(ClusterStateChangeReasonCode.STEP_FAILURE, "Shut down as step failed");

    public static Ending ByUser { get; } = new(ClusterStateChangeReasonCode.USER_REQUEST, "Terminated by user request");

    public IReadOnlyList<ErrorDetail> Details { get; init; } = [];

    /// <summary>Reason of the primary's own end, where it differs from the cluster's.</summary>
    public InstanceStateChangeReasonCode? OfPrimary { get; init; }

    public bool IsGood =>
        Code == ClusterStateChangeReasonCode.ALL_STEPS_COMPLETED || Code == ClusterStateChangeReasonCode.USER_REQUEST;

    public static Ending WithDetail(
        ClusterStateChangeReasonCode code,
        string message,
        string detailCode,
        params (string Key, string Value)[] data) =>
        new(code, message)
        {
            Details =
            [
                new ErrorDetail
                {
                    ErrorCode = detailCode,
                    ErrorMessage = message,
                    ErrorData = [.. data.Select(pair => new Dictionary<string, string> { [pair.Key] = pair.Value })],
                },
            ],
        };
}
