using Apache.Arrow;
using Apache.Arrow.Ipc;
using Spark.Gateway.Results;
using Spark.Lambdas;

namespace Spark.Gateway.Workers;

/// <summary>The work of one task: reads the functions and the data, writes the results.</summary>
internal sealed class TaskRun(
    WorkerInput input, WorkerOutput output, Broadcasts broadcasts, CancellationToken cancellation)
{
    /// <summary>Rows of a batch that a function of rows makes, as many as Spark's own batches have.</summary>
    private const int BatchSize = 10_000;

    public void Run(TaskInput task)
    {
        switch (task.EvalType)
        {
            case EvalTypes.Records:
                RunRecords(task.Partition);
                break;
            case EvalTypes.ScalarArrow:
                SkipSettings();
                RunScalars();
                break;
            case EvalTypes.MapInArrow:
                SkipSettings();
                RunRows();
                break;
            default:
                throw new InvalidDataException($"'{task.EvalType}' is a kind of work that this program does not do.");
        }
    }

    private void RunRecords(int partition)
    {
        var function = Commands.Read<IRecordFunction>(input.ReadBytes(input.ReadInt()), broadcasts);
        foreach (var record in function.Run(partition, Watched(input.Records()).Select(record => record ?? [])))
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(record);
        }
    }

    private void RunScalars()
    {
        var functions = ReadFunctions<ScalarCommand>();
        var chains = functions
            .Select(function => new ScalarChain(function.Offsets, function.Chain))
            .ToArray();
        var schema = ExactArrow.Schema(chains.Select(chain => chain.ResultType).ToArray());
        Write(schema, Batches().Select(batch =>
        {
            var columns = chains.Select(chain => chain.Run(batch)).ToArray();
            return ExactArrow.Batch(schema, columns, batch.Length);
        }));
    }

    private void RunRows()
    {
        var function = ReadFunctions<RowsFunction>()[0].Chain[0];
        var types = function.Input.Fields.Select(field => field.DataType).ToArray();
        var schema = ExactArrow.Schema([function.Output]);
        var rows = Batches().Select(batch => ArrowVectors.Read(
            ((StructArray)batch.Column(0)).Data.Children, batch.Length, types));
        Write(schema, RowsKernel.Run(function, rows, BatchSize)
            .Select(batch => ExactArrow.StructBatch(schema, function.Output, batch)));
    }

    /// <summary>Settings of pandas, which mean nothing here.</summary>
    private void SkipSettings()
    {
        for (var count = input.ReadInt(); count > 0; count--)
        {
            _ = input.ReadText();
            _ = input.ReadText();
        }
    }

    /// <summary>Functions with the places of their arguments; one may be applied to the result of another.</summary>
    private (int[] Offsets, T[] Chain)[] ReadFunctions<T>()
    {
        var functions = new (int[] Offsets, T[] Chain)[input.ReadInt()];
        for (var i = 0; i < functions.Length; i++)
        {
            var offsets = new int[input.ReadInt()];
            for (var j = 0; j < offsets.Length; j++)
            {
                offsets[j] = input.ReadInt();
            }

            var chain = new T[input.ReadInt()];
            for (var j = 0; j < chain.Length; j++)
            {
                chain[j] = Commands.Read<T>(input.ReadBytes(input.ReadInt()), broadcasts);
            }

            functions[i] = (offsets, chain);
        }

        return functions;
    }

    private IEnumerable<RecordBatch> Batches()
    {
        using var reader = new ArrowStreamReader(input.Bytes, leaveOpen: true);
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return batch;
            }
        }
    }

    private void Write(Schema schema, IEnumerable<RecordBatch> batches)
    {
        ArrowStreamWriter? writer = null;
        try
        {
            foreach (var batch in batches)
            {
                if (writer is null)
                {
                    output.Write(WorkerCodes.StartOfArrow);
                    writer = new ArrowStreamWriter(output.Bytes, schema, leaveOpen: true);
                    writer.WriteStart();
                }

                using (batch)
                {
                    writer.WriteRecordBatch(batch);
                }

                output.Flush();
            }
        }
        finally
        {
            // The JVM reads what comes behind the stream, a failure too, only after its end.
            writer?.WriteEnd();
            writer?.Dispose();
        }
    }

    private IEnumerable<T> Watched<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
