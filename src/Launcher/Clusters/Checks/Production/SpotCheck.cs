namespace Launcher.Clusters.Checks.Production;

/// <summary>Spot machines may go at any time; the driver must not go with them.</summary>
internal sealed class SpotCheck : ICheck
{
    public string Name => "spot";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var settings = subject.Settings;
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            settings switch
            {
                { Core.IsSpot: true } => Finding.Warning(
                    "'core.market' is 'spot': losing the driver's machine, or HDFS's, loses the run.",
                    "Buy core nodes on-demand and task nodes on spot."),
                { HasTasks: true, Task.IsSpot: true } => Finding.Ok(
                    "Only task nodes are on spot, and the driver is kept off them."),
                _ => Finding.Ok("No machine is on spot."),
            },
        ]);
    }
}
