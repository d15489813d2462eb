using Spark.Rdds;

namespace Microsoft.Spark;

/// <summary>What the program told the session about itself.</summary>
public sealed class SparkContext
{
    private readonly Sql.SparkSession _session;

    internal SparkContext(Sql.SparkSession session) => _session = session;

    /// <summary>Partitions of an RDD when nobody says how many.</summary>
    public int DefaultParallelism => _session.Engine.Rdds.DefaultPartitions;

    /// <summary>Version of the engine.</summary>
    public string Version() => _session.Version();

    /// <summary>Values of the program in partitions, cut in order.</summary>
    /// <param name="seq">The values, read now.</param>
    /// <param name="numSlices">Number of partitions; null leaves it to the engine.</param>
    public RDD<T> Parallelize<T>(IEnumerable<T> seq, int? numSlices = null)
    {
        ArgumentNullException.ThrowIfNull(seq);
        var values = seq.ToArray();
        var count = numSlices ?? _session.Engine.Rdds.DefaultPartitions;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count, nameof(numSlices));
        var slices = Enumerable.Range(0, count)
            .Select(i => (Array)values[(int)((long)i * values.Length / count)..(int)((i + 1L) * values.Length / count)])
            .ToArray();
        return new RDD<T>(_session, new ValuesNode(typeof(T), slices));
    }

    /// <summary>A value for functions to read on the executors.</summary>
    public Broadcast<T> Broadcast<T>(T value) => new(value);

    /// <summary>Lines of text files.</summary>
    public RDD<string> TextFile(string path) => _session.Read().Text(path).ToRdd().Map(row => row.GetAs<string>(0));

    /// <summary>Accepted for compatibility; the engines log nothing by themselves.</summary>
    public void SetLogLevel(string logLevel) => _session.State.Settings.Set("spark.log.level", logLevel);

    /// <summary>
    /// Cancels the actions of the session that run now; they end with <see cref="OperationCanceledException"/>.
    /// </summary>
    public void CancelAllJobs() => _session.State.Actions.CancelAll();

    /// <summary>Stops the session.</summary>
    public void Stop() => _session.Stop();
}
