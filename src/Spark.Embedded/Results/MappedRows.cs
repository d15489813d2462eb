using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files.Writing;
using Spark.Engines;
using Spark.Lambdas;
using Spark.Plans;

namespace Spark.Embedded.Results;

/// <summary>
/// Rows that a C# function makes of the rows of a plan, which runs when they are asked for. Functions of single rows
/// work on several batches at once, functions of partitions on several partitions; the order stays.
/// </summary>
/// <param name="node">The function and the plan below.</param>
/// <param name="run">Runs a plan.</param>
/// <param name="cancellation">Ends the run.</param>
internal sealed class MappedRows(
    MapPartitions node,
    Func<LogicalPlan, CancellationToken, IEnumerable<ColumnBatch>> run,
    CancellationToken cancellation)
    : IRowSource
{
    public IReadOnlyList<DataType> Types { get; } = node.Columns.Select(column => column.Type).ToArray();

    public long? RowCount => null;

    public IEnumerable<ColumnBatch> Open(IReadOnlyList<int> columns)
    {
        foreach (var batch in Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new ColumnBatch(batch.RowCount, columns.Select(i => batch.Columns[i]).ToArray());
        }
    }

    private IEnumerable<ColumnBatch> Batches()
    {
        if (node.Function.IsRowWise)
        {
            return InParallel(run(node.Child, cancellation).Select(batch => new[] { batch }));
        }

        var parts = OutputParts.Count(node.Child);
        return parts == 1
            ? RowsKernel.Run(node.Function, run(node.Child, cancellation), IRowSource.MaximumBatch)
            : InParallel(Partitions(run(node.Child, cancellation).ToArray(), parts));
    }

    private IEnumerable<ColumnBatch> InParallel(IEnumerable<IReadOnlyList<ColumnBatch>> partitions)
    {
        // A few partitions are worked on ahead of the one that is read, no more.
        var ahead = new Queue<Task<ColumnBatch[]>>();
        try
        {
            foreach (var partition in partitions)
            {
                ahead.Enqueue(Task.Run(
                    () => RowsKernel.Run(node.Function, partition, IRowSource.MaximumBatch).ToArray(), cancellation));
                if (ahead.Count > Environment.ProcessorCount * 2)
                {
                    foreach (var batch in ahead.Dequeue().GetAwaiter().GetResult())
                    {
                        yield return batch;
                    }
                }
            }

            while (ahead.TryDequeue(out var next))
            {
                foreach (var batch in next.GetAwaiter().GetResult())
                {
                    yield return batch;
                }
            }
        }
        finally
        {
            Task.WhenAll(ahead).ContinueWith(
                static all => all.Exception,
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }
    }

    private static IEnumerable<IReadOnlyList<ColumnBatch>> Partitions(ColumnBatch[] batches, int parts)
    {
        var total = batches.Sum(batch => (long)batch.RowCount);
        foreach (var (start, end) in OutputParts.Cut(total, parts))
        {
            var position = 0L;
            var part = new List<ColumnBatch>();
            foreach (var batch in batches)
            {
                var from = (int)Math.Clamp(start - position, 0, batch.RowCount);
                var to = (int)Math.Clamp(end - position, 0, batch.RowCount);
                if (to > from)
                {
                    part.Add(Slice(batch, from, to));
                }

                position += batch.RowCount;
            }

            yield return part;
        }
    }

    private static ColumnBatch Slice(ColumnBatch batch, int from, int to) => new(
        to - from,
        batch.Columns
            .Select(column => (ColumnVector)new ObjectVector(
                column.Type, Enumerable.Range(from, to - from).Select(column.GetValue).ToArray()))
            .ToArray());
}
