using System.Globalization;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Clusters.Requests;

/// <summary>The one step: the package submitted in cluster mode, under a clock that needs nobody.</summary>
internal static class StepRequest
{
    /// <summary>Of all texts of a step, by EMR.</summary>
    private const int MostLetters = 10_240;

    // The step's clock starts when the cluster is ready, so the limit loses what the quickest start-up takes.
    private const int QuickestStartupMinutes = 6;
    private const int GraceSeconds = 60;

    public static StepConfig Of(ClusterLaunch launch)
    {
        var step = new HadoopJarStepConfig { Jar = "command-runner.jar", Args = [.. Arguments(launch)] };
        var letters = step.Jar.Length + step.Args.Sum(argument => argument.Length);
        return letters <= MostLetters
            ? new StepConfig
            {
                Name = launch.Job,
                ActionOnFailure = ActionOnFailure.TERMINATE_CLUSTER,
                HadoopJarStep = step,
            }
            : throw LauncherException.Usage(
                $"The step has {letters} letters, and EMR takes {MostLetters}. Pass fewer options, or put them into a "
                    + "parameter file in S3.");
    }

    private static IEnumerable<string> Arguments(ClusterLaunch launch)
    {
        var seconds = ((launch.LimitMinutes - QuickestStartupMinutes) * 60).ToString(CultureInfo.InvariantCulture);
        return
        [
            "timeout", "-k", GraceSeconds.ToString(CultureInfo.InvariantCulture), seconds,
            "spark-submit", "--master", "yarn", "--deploy-mode", "cluster",
            "--archives", launch.Package.Archive + "#job",
            .. SparkSettings.OfSubmission(launch.Settings.Spark).SelectMany(setting => new[] { "--conf", setting }),
            launch.Package.Shim,
            .. SubmitArguments.Of(launch.ScriptOptions),
        ];
    }
}
