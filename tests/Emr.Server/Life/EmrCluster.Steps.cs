using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Logs;
using Emr.Server.Running;

namespace Emr.Server.Life;

public sealed partial class EmrCluster
{
    /// <summary>A running step takes this long to be cancelled.</summary>
    private static readonly TimeSpan CancelDelay = TimeSpan.FromSeconds(30);

    private readonly List<EmrStep> _steps = [];
    private DateTimeOffset _waitingSince;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<EmrStep> Steps => _steps;

    internal IReadOnlyList<EmrStep> AddSteps(IEnumerable<StepConfig> configs)
    {
        var added = configs.Select(config => new EmrStep(_account.NewId("s-"), config, Now)).ToList();
        _steps.AddRange(added);
        if (State == ClusterState.RUNNING || State == ClusterState.WAITING)
        {
            GoOn();
        }

        return added;
    }

    internal bool TryCancel(EmrStep step)
    {
        if (step.IsPending)
        {
            step.End(StepState.CANCELLED, Now);
            return true;
        }

        if (step.State != StepState.RUNNING)
        {
            return false;
        }

        step.RequestCancel();
        _account.Agenda.In(CancelDelay, () =>
        {
            if (!step.IsOver)
            {
                step.End(StepState.CANCELLED, Now);
                GoOn();
            }
        });
        return true;
    }

    /// <summary>Starts what may start; with nothing left the cluster waits or ends.</summary>
    private void GoOn()
    {
        if (IsTerminating)
        {
            return;
        }

        while (_steps.Count(step => step.IsActive) < Concurrency && _steps.Find(step => step.IsPending) is { } next)
        {
            Start(next);
        }

        if (_steps.Exists(step => step.IsActive))
        {
            State = ClusterState.RUNNING;
        }
        else if (!KeepsAlive)
        {
            Terminate(Ending.StepsCompleted);
        }
        else if (State != ClusterState.WAITING)
        {
            State = ClusterState.WAITING;
            _waitingSince = Now;
            WatchIdleness();
        }
    }

    private void Start(EmrStep step)
    {
        step.Start(Now);
        if (IsReal(step))
        {
            _ = RunAsync(_account.Options.Steps!, step);
            return;
        }

        var script = _plan.ScriptOf(_steps.IndexOf(step));
        _account.Agenda.In(script.Duration, () =>
        {
            if (!step.IsOver)
            {
                Finish(step, script);
            }
        });
    }

    /// <summary>A fault may still prescribe how a step goes.</summary>
    private bool IsReal(EmrStep step) =>
        _account.Options.Steps is not null && _steps.IndexOf(step) >= _plan.Steps.Count;

    private async Task RunAsync(IStepRunner runner, EmrStep step)
    {
        var run = new StepRun(Id, step.Id, step.Arguments);
        var stopped = step.BeginRun();
        var script = await Task.Run(() => runner.RunAsync(run, stopped), CancellationToken.None).ConfigureAwait(false);
        _account.Post(() => Finish(step, script));
    }

    private void Finish(EmrStep step, StepScript script)
    {
        if (step.IsOver)
        {
            // It was stopped; what its process wrote until then is still worth reading.
            StepLogs.Write(_logs, step, script);
            return;
        }

        step.End(script.Outcome, Now, script.Failure);
        step.FailureVisibleFrom = Now + _plan.FailureDetailsAfter;
        StepLogs.Write(_logs, step, script);
        if (script.Outcome == StepState.FAILED)
        {
            Fail(step);
        }

        GoOn();
    }

    private void Fail(EmrStep step)
    {
        if (step.ActionOnFailure == ActionOnFailure.TERMINATE_CLUSTER)
        {
            Terminate(Ending.StepFailed);
        }
        else if (step.ActionOnFailure == ActionOnFailure.CANCEL_AND_WAIT)
        {
            CancelPending();
        }
    }

    private void StopSteps()
    {
        CancelPending();
        foreach (var step in _steps.Where(step => step.IsActive))
        {
            step.End(StepState.INTERRUPTED, Now);
            if (!IsReal(step))
            {
                StepLogs.Write(_logs, step, _plan.ScriptOf(_steps.IndexOf(step)));
            }
        }
    }

    private void CancelPending()
    {
        foreach (var step in _steps.Where(step => step.IsPending))
        {
            step.End(StepState.CANCELLED, Now);
        }
    }
}
