using Apache.Arrow.Ipc;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Results;

/// <summary>
/// Rows of a <c>Dataset</c>: the job runs and its batches are received first, then decoded one by one.
/// </summary>
internal static class FrameReader
{
    /// <summary>Runs the job behind a frame. What is given back holds all rows in encoded form.</summary>
    /// <param name="frame">A handle of a <c>Dataset</c>.</param>
    /// <param name="types">Types of its columns.</param>
    /// <param name="serving">Told the stream while it is open, so that a cancelled action can end it.</param>
    /// <param name="memoryLimit">Bytes to hold before rows go to a file.</param>
    public static BatchSpool Receive(
        JavaObject frame,
        IReadOnlyList<DataType> types,
        Action<ServedStream?> serving,
        long memoryLimit = BatchSpool.DefaultMemoryLimit)
    {
        var portable = PortableForm.Outgoing(frame, types);
        var spool = new BatchSpool(memoryLimit);
        try
        {
            using var triple = portable.Call("collectAsArrowToPython");
            using var stream = ServedStream.Open(triple);
            serving(stream);
            bool isComplete;
            try
            {
                isComplete = spool.Fill(stream.Bytes, _ => { });
            }
            catch (IOException)
            {
                isComplete = false;
            }

            serving(null);
            stream.Finish();
            return isComplete
                ? spool
                : throw new GatewayLostException("The rows of the JVM ended before their order was told.");
        }
        catch
        {
            spool.Dispose();
            throw;
        }
        finally
        {
            if (!ReferenceEquals(portable, frame))
            {
                portable.Dispose();
            }
        }
    }

    /// <summary>Decodes batches in order, a few at once and no further ahead, and frees them on the way.</summary>
    public static IEnumerable<ColumnBatch> Decode(BatchSpool spool, IReadOnlyList<DataType> types)
    {
        using (spool)
        {
            var ahead = new Queue<Task<ColumnBatch>>();
            foreach (var bytes in spool.InOrder())
            {
                ahead.Enqueue(Task.Run(() => Decode(bytes, types)));
                if (ahead.Count == Environment.ProcessorCount)
                {
                    yield return ahead.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (ahead.TryDequeue(out var batch))
            {
                yield return batch.GetAwaiter().GetResult();
            }
        }
    }

    private static ColumnBatch Decode(byte[] bytes, IReadOnlyList<DataType> types)
    {
        using var reader = new ArrowStreamReader(bytes);
        using var batch = reader.ReadNextRecordBatch();
        return ArrowVectors.Read(batch, types);
    }
}
