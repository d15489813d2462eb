using System.Globalization;
using Amazon.ElasticMapReduce;
using Emr.Server.Life;

namespace Emr.Server.Logs;

/// <summary>
/// Where Spark's texts come to lie. In cluster mode the step's own files hold the client's progress, and the driver is
/// the first container of the application.
/// </summary>
internal static class StepLogs
{
    public static void Write(ClusterLogs logs, EmrStep step, StepScript script)
    {
        var folder = $"steps/{step.Id}/";
        logs.Add(folder + "controller", Controller(step));
        logs.Add(folder + "syslog", string.Empty);
        if (!IsClusterMode(step))
        {
            logs.Add(folder + "stdout", script.DriverStdout);
            logs.Add(folder + "stderr", script.DriverStderr + script.ClientStderr);
            return;
        }

        var started = step.StartedAt!.Value.ToUnixTimeMilliseconds();
        var number = string.Create(CultureInfo.InvariantCulture, $"{started}_0001");
        logs.Add(folder + "stdout", string.Empty);
        logs.Add(folder + "stderr", Progress(step, $"application_{number}") + script.ClientStderr);
        AddContainer(logs, number, 1, script.DriverStdout, script.DriverStderr);
        for (var i = 0; i < script.ExecutorStderr.Count; i++)
        {
            AddContainer(logs, number, i + 2, string.Empty, script.ExecutorStderr[i]);
        }
    }

    private static void AddContainer(ClusterLogs logs, string number, int index, string stdout, string stderr)
    {
        var folder = string.Create(
            CultureInfo.InvariantCulture,
            $"containers/application_{number}/container_{number}_01_{index:000000}/");
        logs.Add(folder + "stdout", stdout);
        logs.Add(folder + "stderr", stderr);
    }

    private static bool IsClusterMode(EmrStep step)
    {
        var at = step.Arguments.ToList().IndexOf("--deploy-mode");
        return at >= 0 && at + 1 < step.Arguments.Count && step.Arguments[at + 1] == "cluster";
    }

    private static string Controller(EmrStep step) =>
        $"INFO Running: {string.Join(' ', step.Arguments)}\nINFO Step {step.State.Value.ToLowerInvariant()}\n";

    private static string Progress(EmrStep step, string application)
    {
        var outcome = step.State == StepState.COMPLETED ? "SUCCEEDED" : "FAILED";
        return $"""
            INFO YarnClientImpl: Submitted application {application}
            INFO Client: Application report for {application} (state: RUNNING)
            INFO Client: Application report for {application} (state: FINISHED)
            INFO Client:
            	 final status: {outcome}

            """;
    }
}
