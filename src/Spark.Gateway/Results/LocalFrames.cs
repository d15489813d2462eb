using Apache.Arrow.Ipc;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Results;

/// <summary>Rows of this program as a <c>Dataset</c>: they travel in an Arrow file on the driver's machine.</summary>
internal static class LocalFrames
{
    /// <summary>
    /// Large frames become a partition for each batch, so a batch is no larger than one of Spark's own.
    /// </summary>
    private const int RowsPerBatch = 50_000;

    private const string PythonSql = "org.apache.spark.sql.api.python.PythonSQLUtils";

    /// <param name="session">A handle of the <c>SparkSession</c>.</param>
    /// <param name="schema">Names and types; names may repeat.</param>
    /// <param name="rows">Values in internal form.</param>
    public static JavaObject Create(JavaObject session, StructType schema, IReadOnlyList<object?[]> rows)
    {
        var java = session.Java;
        var types = schema.Fields.Select(field => field.DataType).ToArray();

        // Such a folder is open to this user only.
        var folder = Directory.CreateTempSubdirectory("spark-rows-");
        try
        {
            var path = Path.Combine(folder.FullName, "rows.arrow");
            Write(path, types, rows);
            using var batches = java.Static(PythonSql, "readArrowStreamFromFile", path);
            var json = PortableForm.Of(schema).Json;
            var frame = java.Static(PythonSql, "toDataFrame", batches, json, session);
            return Restored(frame, schema, types);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string path, DataType[] types, IReadOnlyList<object?[]> rows)
    {
        using var file = File.Create(path);
        var schema = ArrowTypes.Schema(types);
        using var writer = new ArrowStreamWriter(file, schema);
        writer.WriteStart();
        for (var start = 0; start < rows.Count; start += RowsPerBatch)
        {
            var count = Math.Min(RowsPerBatch, rows.Count - start);
            using var batch = ArrowColumns.Batch(
                schema, types, Enumerable.Range(start, count).Select(row => rows[row]).ToArray());
            writer.WriteRecordBatch(batch);
        }

        writer.WriteEnd();
    }

    private static JavaObject Restored(JavaObject frame, StructType schema, DataType[] types)
    {
        var restored = PortableForm.Incoming(frame, types);
        if (ReferenceEquals(restored, frame))
        {
            return frame;
        }

        using (frame)
        using (restored)
        using (var names = frame.Java.Strings(schema.Fields.Select(field => field.Name).ToArray()))
        {
            return restored.Call("toDF", names);
        }
    }
}
