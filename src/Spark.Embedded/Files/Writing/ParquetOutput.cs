using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;
using Spark.Engines;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.Files.Writing;

/// <summary>Writes Parquet files with the database, Spark's schema in their footers.</summary>
internal sealed class ParquetOutput(DatabaseSession session, SessionSettings settings, SourceOptions options)
{
    private static long LastTable;

    public void Write(LogicalPlan plan, WriteRequest request, string folder, CancellationToken cancellation)
    {
        var keys = WriteChecks.PartitionColumns(plan, request);
        var places = keys.Select(key => plan.Output.ToList().IndexOf(key)).ToArray();
        var content = Enumerable.Range(0, plan.Output.Count).Except(places).ToArray();
        var (codec, ending) = Compression.OfParquet(options);
        var names = new PartNames(ending, keys, settings.Zone);
        var items = new ParquetItems();
        var copy = new SqlCopy(
            content.Select(i => items.Item(plan.Schema.Fields[i], i)).ToArray(),
            plan.Output.Count,
            codec,
            [
                ("org.apache.spark.version", "3.5.6"),
                ("org.apache.spark.sql.parquet.row.metadata",
                    new StructType(content.Select(i => plan.Schema.Fields[i])).Json),
            ]);
        var count = OutputParts.Count(plan);
        if (keys.Length == 0 && count == 1)
        {
            var path = Path.Combine(folder, names.File(0));
            session.Execute(plan, query => SqlWriter.Copy(copy, query, path), cancellation);
            return;
        }

        var table = string.Create(CultureInfo.InvariantCulture, $"written_{Interlocked.Increment(ref LastTable)}");
        try
        {
            session.Execute(
                FileWriting.Sorted(plan, keys),
                query => SqlWriter.CreateTable(table, query, plan.Output.Count),
                cancellation);
            foreach (var (path, start, end) in Slices(table, plan, places, names, count))
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                session.Execute(SqlWriter.Copy(copy, SqlWriter.Slice(table, start, end), file), cancellation);
            }
        }
        finally
        {
            session.Execute(SqlWriter.DropTable(table), CancellationToken.None);
        }
    }

    private IEnumerable<(string Path, long Start, long End)> Slices(
        string table,
        LogicalPlan plan,
        int[] places,
        PartNames names,
        int count)
    {
        if (places.Length == 0)
        {
            var rows = (long)session.Rows(SqlWriter.CountOf(table), [KnownTypes.Long])[0][0]!;
            return OutputParts.Cut(rows, count).Select((part, i) => (names.File(i), part.Start, part.End));
        }

        var columns = places.Select(StructFields.Name).ToArray();
        var types = places.Select(place => plan.Output[place].Type).Append(KnownTypes.Long).Append(KnownTypes.Long);
        return session.Rows(SqlWriter.Groups(table, columns), types.ToArray())
            .Select(row => (
                Folder: names.Folder(row[..places.Length].Select(key => key is "" ? null : key).ToArray()),
                Start: (long)row[^2]!,
                End: (long)row[^1]!))
            .GroupBy(slice => slice.Folder)
            .SelectMany(slices => slices.Select((slice, i) =>
                (Path.Combine(slice.Folder, names.File(i)), slice.Start, slice.End)));
    }
}
