using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Life;

public sealed class EmrStep
{
    private Action? _stopRun;

    internal EmrStep(string id, StepConfig config, DateTimeOffset createdAt)
    {
        Id = id;
        Config = config;
        CreatedAt = createdAt;
    }

    public string Id { get; }

    public string Name => Config.Name!;

    public StepConfig Config { get; }

    public IReadOnlyList<string> Arguments => Config.HadoopJarStep!.Args ?? [];

    public StepState State { get; private set; } = StepState.PENDING;

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public FailureDetails? Failure { get; private set; }

    public bool IsOver => EndedAt is not null;

    internal bool IsPending => State == StepState.PENDING;

    internal bool IsActive => State == StepState.RUNNING || State == StepState.CANCEL_PENDING;

    internal DateTimeOffset FailureVisibleFrom { get; set; }

    internal ActionOnFailure ActionOnFailure =>
        Config.ActionOnFailure is not { } action ? ActionOnFailure.CONTINUE
        : action == ActionOnFailure.TERMINATE_JOB_FLOW ? ActionOnFailure.TERMINATE_CLUSTER
        : action;

    internal void Start(DateTimeOffset at)
    {
        State = StepState.RUNNING;
        StartedAt = at;
    }

    internal CancellationToken BeginRun()
    {
        var run = new CancellationTokenSource();
        _stopRun = run.Cancel;
        return run.Token;
    }

    internal void StopRun() => _stopRun?.Invoke();

    internal void RequestCancel() => State = StepState.CANCEL_PENDING;

    internal void End(StepState state, DateTimeOffset at, FailureDetails? failure = null)
    {
        State = state;
        EndedAt = at;
        Failure = failure;
        StopRun();
    }
}
