using Apache.Arrow.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Results;
using Spark.Types;
using Support;

namespace Spark.Gateway.Tests.Results;

public class BatchSpoolTests
{
    private static readonly DataType[] Types = [KnownTypes.Long];

    [Fact]
    public void Batches_come_in_the_order_of_rows_from_memory_and_file()
    {
        using var folder = TempFolder.Create();
        using var spool = new BatchSpool(memoryLimit: 500, folder.Path);

        Assert.True(spool.Fill(Stream(3, order: [2, 0, 1]), _ => { }));

        Assert.True(spool.IsOnDisk);
        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.Equal([2, 0, 1], FrameRows.Of(spool, Types).Select(row => (long)row[0]!));
    }

    [Fact]
    public void A_place_that_takes_no_rows_is_named()
    {
        using var folder = TempFolder.Create();
        using var spool = new BatchSpool(memoryLimit: 0, folder.File("missing"));

        var thrown = Assert.Throws<EngineException>(() => spool.Fill(Stream(1, order: [0]), _ => { }));

        Assert.StartsWith(
            $"The rows do not fit into memory and cannot be kept in '{folder.File("missing")}': ", thrown.Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            " Collect fewer rows, or set the variable TMPDIR to a folder with room for them.", thrown.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_breaks_off_is_not_complete()
    {
        using var spool = new BatchSpool(BatchSpool.DefaultMemoryLimit);
        using var whole = Stream(2, order: [0, 1]);
        using var part = new MemoryStream(whole.ToArray()[..^6]);

        Assert.False(spool.Fill(part, _ => { }));
    }

    /// <summary>Batches of one number each, as Spark serves them: an Arrow stream, then the order.</summary>
    private static MemoryStream Stream(int count, int[] order)
    {
        var stream = new MemoryStream();
        var schema = ArrowTypes.Schema(Types);
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteStart();
            for (var i = 0; i < count; i++)
            {
                using var batch = ArrowColumns.Batch(schema, Types, [[(long)i]]);
                writer.WriteRecordBatch(batch);
            }

            writer.WriteEnd();
        }

        foreach (var number in order.Prepend(order.Length))
        {
            stream.Write([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
        }

        stream.Position = 0;
        return stream;
    }
}
