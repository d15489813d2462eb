using Amazon.ElasticMapReduce;

namespace Emr.Server.Life;

public sealed class EmrInstance
{
    internal EmrInstance(string id, string type, MarketType market, DateTimeOffset createdAt)
    {
        Id = id;
        Type = type;
        Market = market;
        CreatedAt = createdAt;
    }

    public string Id { get; }

    public string Type { get; }

    public MarketType Market { get; internal set; }

    /// <summary>Null while the market has not given one.</summary>
    public string? Ec2Id { get; internal set; }

    public InstanceState State { get; private set; } = InstanceState.AWAITING_FULFILLMENT;

    public InstanceStateChangeReasonCode? Reason { get; private set; }

    public string? ReasonMessage { get; private set; }

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? ReadyAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<string> Volumes { get; internal set; } = [];

    internal bool IsAwaited => State == InstanceState.AWAITING_FULFILLMENT;

    internal bool IsGone => State == InstanceState.TERMINATED;

    internal void Provision(string ec2Id)
    {
        Ec2Id = ec2Id;
        State = InstanceState.PROVISIONING;
    }

    internal void Bootstrap()
    {
        if (State == InstanceState.PROVISIONING)
        {
            State = InstanceState.BOOTSTRAPPING;
        }
    }

    internal void Run(DateTimeOffset at)
    {
        if (State == InstanceState.BOOTSTRAPPING || State == InstanceState.PROVISIONING)
        {
            State = InstanceState.RUNNING;
            ReadyAt = at;
        }
    }

    internal void End(DateTimeOffset at, InstanceStateChangeReasonCode reason, string message)
    {
        if (!IsGone)
        {
            State = InstanceState.TERMINATED;
            EndedAt = at;
            Reason = reason;
            ReasonMessage = message;
        }
    }
}
