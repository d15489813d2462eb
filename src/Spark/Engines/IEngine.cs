using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Plans;
using Spark.Rdds;

namespace Spark.Engines;

/// <summary>Runs resolved plans. One instance serves one session; actions may come from several threads.</summary>
internal interface IEngine : IDisposable
{
    /// <summary><c>embedded</c> or <c>spark</c>, as in the setting <c>spark.engine</c>.</summary>
    string Name { get; }

    /// <summary>Version text for provenance, such as <c>embedded 0.1 (DuckDB 1.5.6)</c>.</summary>
    string Version { get; }

    /// <summary>The cluster that it works on, as Spark writes it; null for an engine inside this process.</summary>
    string? Master => null;

    /// <summary>
    /// What whoever started the engine had set, known once it runs. It holds where the session says nothing.
    /// </summary>
    IReadOnlyDictionary<string, string> GivenSettings => new Dictionary<string, string>();

    /// <summary>Tells the engine a runtime setting, before first use and on every change; null unsets.</summary>
    void SetConf(string key, string? value);

    /// <summary>Column types of a source when the user gave none, partition columns included.</summary>
    StructType ReadSchema(FileSource source, CancellationToken cancellation);

    /// <summary>
    /// Rows of the plan in its order, streamed. Lowering happens at the call, so refusals come before any row.
    /// </summary>
    IEnumerable<ColumnBatch> Execute(LogicalPlan plan, CancellationToken cancellation);

    /// <summary>Number of rows.</summary>
    long Count(LogicalPlan plan, CancellationToken cancellation);

    /// <summary>The engine's own text of how it would run the plan.</summary>
    string Explain(LogicalPlan plan, bool extended);

    /// <summary>Writes the rows; nothing is left behind half done.</summary>
    void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation);

    /// <summary>Frees what a <see cref="Cached"/> node with this key stored.</summary>
    void Uncache(long key);

    /// <summary>Small files on the same paths that readers and writers accept.</summary>
    IFileStore Files { get; }

    /// <summary>Items in partitions of this engine.</summary>
    IRddEngine Rdds => throw new UnsupportedByEngineException(Name, "RDD", "Use frames, or another engine.");

    /// <summary>Estimators, models and evaluators of this engine.</summary>
    IMachineLearning MachineLearning { get; }
}

/// <summary>Where and how to write.</summary>
internal sealed record WriteRequest(
    string Format,
    string Path,
    SaveBehaviour Behaviour,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<string> PartitionBy);

/// <summary>What to do when the path exists.</summary>
internal enum SaveBehaviour
{
    ErrorIfExists,
    Append,
    Overwrite,
    Ignore,
}
