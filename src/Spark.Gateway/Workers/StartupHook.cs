using Spark.Gateway.Workers;

/// <summary>
/// Makes a worker of any program that runs on .NET before its own code starts: test hosts and tools whose <c>Main</c>
/// does not ask <c>SparkEngine.TryRunWorker</c>. The runtime finds this class by name in the assembly that the variable
/// DOTNET_STARTUP_HOOKS names.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        var arguments = Environment.GetCommandLineArgs().Skip(1).ToArray();
        if (WorkerProgram.TryRun(arguments, Environment.GetEnvironmentVariable) is { } code)
        {
            Environment.Exit(code);
        }
    }
}
