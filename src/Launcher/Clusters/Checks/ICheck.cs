namespace Launcher.Clusters.Checks;

/// <summary>Looks at one thing that a launch needs; spends nothing and leaves nothing behind.</summary>
internal interface ICheck
{
    string Name { get; }

    /// <summary>Works without credentials.</summary>
    bool IsLocal => false;

    /// <summary>At least one finding. Refusals of AWS may be thrown: they become findings of their own.</summary>
    Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop);
}
