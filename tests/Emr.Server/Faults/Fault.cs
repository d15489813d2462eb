using Emr.Server.Life;

namespace Emr.Server.Faults;

/// <summary>Something that goes wrong: one call, or the life of one cluster.</summary>
public abstract partial record Fault
{
    private protected Fault()
    {
    }

    internal sealed record OfCall(string Operation, bool HasEffect, BrokenAnswer Answer) : Fault;

    internal sealed record OfCluster(Func<LifePlan, LifePlan> Change) : Fault;
}
