using System.Globalization;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Requests;

/// <summary>The one step: the package submitted in cluster mode, under a clock that needs nobody.</summary>
internal static class StepRequest
{
    // The step's clock starts when the cluster is ready, so the limit loses what the quickest start-up takes.
    private const int QuickestStartupMinutes = 6;
    private const int GraceSeconds = 60;

    public static StepConfig Of(ClusterLaunch launch) =>
        new()
        {
            Name = launch.Job,
            ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
            HadoopJarStep = StepCommand.Step(Arguments(launch)),
        };

    private static IEnumerable<string> Arguments(ClusterLaunch launch)
    {
        var seconds = ((launch.LimitMinutes - QuickestStartupMinutes) * 60).ToString(CultureInfo.InvariantCulture);
        return
        [
            "timeout", "-k", GraceSeconds.ToString(CultureInfo.InvariantCulture), seconds,
            .. StepCommand.Of(
                launch.Package, SparkSettings.OfSubmission(launch.Settings.Spark), launch.ScriptOptions),
        ];
    }
}
