using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Logs;

namespace Emr.Server.Life;

/// <summary>
/// A cluster from request to end: STARTING → BOOTSTRAPPING → RUNNING → (WAITING) → TERMINATING → TERMINATED or
/// TERMINATED_WITH_ERRORS.
/// </summary>
public sealed partial class EmrCluster
{
    private readonly EmrAccount _account;
    private readonly LifePlan _plan;
    private readonly ClusterLogs _logs;
    private Ending? _ending;

    internal EmrCluster(EmrAccount account, RunJobFlowRequest request, LifePlan plan)
    {
        _account = account;
        _plan = plan;
        Id = account.NewId("j-");
        Request = request;
        CreatedAt = Now;
        Tags = [.. request.Tags ?? []];
        IsProtected = plan.IsProtected || request.Instances!.TerminationProtected == true;
        KeepsAlive = request.Instances!.KeepJobFlowAliveWhenNoSteps == true;
        Concurrency = request.StepConcurrencyLevel ?? 1;
        IdlePolicy = request.AutoTerminationPolicy;
        ScalingPolicy = request.ManagedScalingPolicy;
        _logs = new ClusterLogs(account, request.LogUri, Id, plan);
        Sets =
        [
            .. (request.Instances.InstanceGroups ?? []).Select(group => InstanceSet.Of(group, account.NewId)),
            .. (request.Instances.InstanceFleets ?? []).Select(fleet => InstanceSet.Of(fleet, account.NewId)),
        ];
        Zone = ChooseZone();
        AddSteps(request.Steps ?? []);
    }

    public string Id { get; }

    public string Name => Request.Name!;

    public string Arn => $"arn:aws:elasticmapreduce:{_account.Options.Region}:{_account.Options.Account}:cluster/{Id}";

    /// <summary>What the launch asked for.</summary>
    public RunJobFlowRequest Request { get; }

    public ClusterState State { get; private set; } = ClusterState.STARTING;

    public ClusterStateChangeReasonCode? Reason => _ending?.Code;

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? ReadyAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public List<Tag> Tags { get; }

    public IReadOnlyList<InstanceSet> Sets { get; private set; }

    public string Zone { get; }

    public bool IsProtected { get; internal set; }

    /// <summary>Not ended: it costs money.</summary>
    public bool IsAlive => EndedAt is null;

    internal bool KeepsAlive { get; set; }

    internal int Concurrency { get; set; }

    internal AutoTerminationPolicy? IdlePolicy { get; set; }

    internal ManagedScalingPolicy? ScalingPolicy { get; set; }

    internal Ending? End => _ending;

    internal LifePlan Plan => _plan;

    internal bool IsListed => Now >= CreatedAt + _plan.ListedAfter;

    internal IEnumerable<EmrInstance> Instances => Sets.SelectMany(set => set.Instances);

    private DateTimeOffset Now => _account.Agenda.Now;

    private bool IsTerminating => _ending is not null;

    internal void Begin()
    {
        foreach (var set in Sets)
        {
            set.MeetTargets(Now);
        }

        Provision();
        if (_plan.TerminatedByOthersAfter is { } others)
        {
            _account.Agenda.In(others, () => Terminate(Ending.ByUser));
        }

        if (_plan.WhileStarting is { } failure)
        {
            _account.Agenda.In(_plan.Timings.Starting, () => Terminate(failure));
        }
        else if (!_plan.StaysStarting)
        {
            _account.Agenda.In(_plan.Timings.Starting, TryBootstrap);
        }
    }

    internal void Terminate(Ending ending)
    {
        if (IsTerminating)
        {
            return;
        }

        _ending = ending;
        State = ClusterState.TERMINATING;
        StopSteps();
        if (!_plan.NeverTerminates || ending != Ending.ByUser)
        {
            _account.Agenda.In(_plan.Timings.Terminating, Finish);
        }
    }

    internal void WatchIdleness()
    {
        if (State == ClusterState.WAITING && IdlePolicy?.IdleTimeout is { } seconds)
        {
            var since = _waitingSince;
            _account.Agenda.In(TimeSpan.FromSeconds(seconds), () =>
            {
                if (State == ClusterState.WAITING && _waitingSince == since && IdlePolicy?.IdleTimeout == seconds)
                {
                    Terminate(Ending.StepsCompleted with { Message = "Terminated by the auto-termination policy" });
                }
            });
        }
    }

    private void TryBootstrap()
    {
        if (IsTerminating || State != ClusterState.STARTING || Sets.Any(set => set.IsAwaited))
        {
            return;
        }

        State = ClusterState.BOOTSTRAPPING;
        foreach (var instance in Instances)
        {
            instance.Bootstrap();
        }

        if (_plan.WhileBootstrapping is { } failure)
        {
            WriteBootstrapLog();
            _account.Agenda.In(_plan.Timings.Bootstrapping, () => Terminate(failure));
        }
        else if (!_plan.StaysBootstrapping)
        {
            _account.Agenda.In(_plan.Timings.Bootstrapping, Run);
        }
    }

    private void Run()
    {
        if (IsTerminating)
        {
            return;
        }

        State = ClusterState.RUNNING;
        ReadyAt = Now;
        foreach (var instance in Instances)
        {
            instance.Run(Now);
        }

        if (_plan.Losses is { } losses)
        {
            _account.Agenda.In(losses.After, () => Lose(losses.Nodes));
        }

        if (_plan.WhileRunning is { } fate)
        {
            _account.Agenda.In(fate.After, () => Terminate(fate.Ending));
        }

        GoOn();
    }

    private void Finish()
    {
        EndedAt = Now;
        State = _ending!.IsGood ? ClusterState.TERMINATED : ClusterState.TERMINATED_WITH_ERRORS;
        foreach (var set in Sets)
        {
            var reason = set.IsPrimary ? _ending.OfPrimary : null;
            foreach (var instance in set.Instances)
            {
                instance.End(
                    Now,
                    reason ?? InstanceStateChangeReasonCode.CLUSTER_TERMINATED,
                    reason is null ? "Cluster was terminated." : _ending.Message);
            }
        }

        _logs.ClusterEnded();
    }

    private void WriteBootstrapLog()
    {
        if (_plan.BootstrapLog is { } log)
        {
            var primary = Sets.First(set => set.IsPrimary).Instances[0];
            var folder = $"node/{primary.Ec2Id}/bootstrap-actions/{log.Action}/";
            _logs.Add(folder + "stderr", log.Stderr);
            _logs.Add(folder + "controller", $"bootstrap action {log.Action} on {primary.Ec2Id}\n");
        }
    }
}
