namespace Microsoft.Spark;

/// <summary>What the program told the session about itself.</summary>
public sealed class SparkContext
{
    private readonly Sql.SparkSession _session;

    internal SparkContext(Sql.SparkSession session) => _session = session;

    /// <summary>Tasks that run side by side when nothing else is said: the number of cores.</summary>
    public int DefaultParallelism => Environment.ProcessorCount;

    /// <summary>Version of the engine.</summary>
    public string Version() => _session.Version();

    /// <summary>Accepted for compatibility; the engines log nothing by themselves.</summary>
    public void SetLogLevel(string logLevel) => _session.State.Settings.Set("spark.log.level", logLevel);

    /// <summary>
    /// Cancels the actions of the session that run now; they end with <see cref="OperationCanceledException"/>.
    /// </summary>
    public void CancelAllJobs() => _session.State.Actions.CancelAll();

    /// <summary>Stops the session.</summary>
    public void Stop() => _session.Stop();
}
