using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.Spark.Sql;
using Spark.Embedded.Files.Writing;
using Spark.Engines;
using Spark.Lambdas;
using Spark.Plans;
using Spark.Rdds;
using Spark.Rows;

namespace Spark.Embedded.Rdds;

/// <summary>
/// RDDs in this process: partitions are sequences that are run through on all cores, shuffles are lists in memory.
/// </summary>
/// <param name="run">Runs a plan.</param>
internal sealed class EmbeddedRdds(Func<LogicalPlan, CancellationToken, IEnumerable<ColumnBatch>> run) : IRddEngine
{
    private readonly ConcurrentDictionary<long, Lazy<IReadOnlyList<Array>>> _kept = [];

    /// <summary>The same on every machine, because the order of results depends on it.</summary>
    public int DefaultPartitions => 16;

    public int PartitionCount(RddNode node, CancellationToken cancellation) => node switch
    {
        ValuesNode values => values.Slices.Count,
        FrameNode frame => FramePartitions(frame.Plan),
        PipeNode pipe => PartitionCount(pipe.Parent, cancellation),
        ShuffleNode shuffle => shuffle.Targets ?? PartitionCount(shuffle.Parent, cancellation),
        UnionNode union => union.Parents.Sum(parent => PartitionCount(parent, cancellation)),
        KeptNode kept => PartitionCount(kept.Parent, cancellation),
        _ => throw new UnreachableException($"'{node.GetType().Name}' has no partitions."),
    };

    public Array Collect(RddNode node, IReadOnlyList<int>? partitions, CancellationToken cancellation)
    {
        try
        {
            var computation = new RddComputation(this, cancellation);
            var all = computation.Partitions(node);
            var wanted = partitions ?? Enumerable.Range(0, all.Count).ToArray();
            var results = InParallel(wanted.Select(i => all[i]).ToArray(), node.ItemType, cancellation);
            return Joined(node.ItemType, results);
        }
        catch (LambdaException failure)
        {
            throw new EngineException(failure.Message, failure.InnerException)
            {
                ErrorClass = LambdaException.ErrorClass,
            };
        }
    }

    public void Forget(long key) => _kept.TryRemove(key, out _);

    internal IReadOnlyList<Array> Kept(KeptNode node, Func<IReadOnlyList<Array>> compute)
    {
        var kept = _kept.GetOrAdd(node.Key, _ => new Lazy<IReadOnlyList<Array>>(compute));
        try
        {
            return kept.Value;
        }
        catch
        {
            _kept.TryRemove(new KeyValuePair<long, Lazy<IReadOnlyList<Array>>>(node.Key, kept));
            throw;
        }
    }

    /// <summary>The rows of a frame in as many parts as it has, or as values of the program have.</summary>
    internal IReadOnlyList<Array> Frame(LogicalPlan plan, CancellationToken cancellation)
    {
        var schema = plan.Schema;
        var rows = run(plan, cancellation)
            .SelectMany(batch => Enumerable.Range(0, batch.RowCount)
                .Select(i => ExternalValues.RowOf(batch, i, schema)))
            .ToArray();
        var count = FramePartitions(plan);
        return Enumerable.Range(0, count)
            .Select(i => (Array)rows[(int)((long)i * rows.Length / count)..(int)((i + 1L) * rows.Length / count)])
            .ToArray();
    }

    /// <summary>Runs through partitions on all cores; what fails first in their order is thrown.</summary>
    internal static Array[] InParallel(
        IReadOnlyList<System.Collections.IEnumerable> partitions, Type itemType, CancellationToken cancellation)
    {
        var batches = ItemBatches.Of(itemType);
        var results = new Array[partitions.Count];
        Run(
            partitions.Count,
            i => results[i] = batches.ToArray(batches.Watched(partitions[i], cancellation)),
            cancellation);
        return results;
    }

    internal static void Run(int count, Action<int> work, CancellationToken cancellation)
    {
        var failures = new ExceptionDispatchInfo?[count];
        Parallel.For(
            0,
            count,
            new ParallelOptions
            {
                CancellationToken = cancellation,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            (i, loop) =>
            {
                try
                {
                    work(i);
                }
                catch (Exception failure) when (failure is LambdaException or EngineException)
                {
                    failures[i] = ExceptionDispatchInfo.Capture(failure);
                    loop.Break();
                }
            });
        failures.FirstOrDefault(failure => failure is not null)?.Throw();
    }

    private int FramePartitions(LogicalPlan plan) =>
        OutputParts.Count(plan) is > 1 and var parts ? parts : DefaultPartitions;

    private static Array Joined(Type itemType, IReadOnlyList<Array> parts)
    {
        var all = Array.CreateInstance(itemType, parts.Sum(part => part.Length));
        var place = 0;
        foreach (var part in parts)
        {
            Array.Copy(part, 0, all, place, part.Length);
            place += part.Length;
        }

        return all;
    }
}
