using Amazon.ElasticMapReduce.Model;
using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Clusters.Requests;

/// <summary>The command line of a step that submits a package in cluster mode.</summary>
internal static class StepCommand
{
    /// <summary>Of all texts of a step, by EMR.</summary>
    private const int MostLetters = 10_240;

    /// <param name="settings">Such as 'spark.executor.memory=4g'.</param>
    public static IEnumerable<string> Of(
        PackageAddress package,
        IEnumerable<string> settings,
        IReadOnlyList<string> scriptOptions) =>
        [
            "spark-submit", "--master", "yarn", "--deploy-mode", "cluster",
            "--archives", package.Archive + "#job",
            .. settings.SelectMany(setting => new[] { "--conf", setting }),
            package.Shim,
            .. SubmitArguments.Of(scriptOptions),
        ];

    public static HadoopJarStepConfig Step(IEnumerable<string> arguments)
    {
        var step = new HadoopJarStepConfig { Jar = "command-runner.jar", Args = [.. arguments] };
        var letters = step.Jar.Length + step.Args.Sum(argument => argument.Length);
        return letters <= MostLetters
            ? step
            : throw LauncherException.Usage(
                $"The step has {letters} letters, and EMR takes {MostLetters}. Pass fewer options, or put them into a "
                    + "parameter file in S3.");
    }
}
