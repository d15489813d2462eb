using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Files.Writing;

/// <summary>Writes the rows of plans to folders of files.</summary>
internal sealed class FileWriting(DatabaseSession session, SessionSettings settings)
{
    public void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation)
    {
        WriteChecks.Check(plan, request, session.Files.FormatOf(request.Format));
        var options = new SourceOptions(request.Options);
        options.Refuse("maxRecordsPerFile", "0");
        options.Refuse("partitionOverwriteMode", "static");
        try
        {
            using var folder = OutputFolder.Open(request);
            if (folder is null)
            {
                return;
            }

            if (request.Format == "parquet")
            {
                new ParquetOutput(session, settings, options).Write(plan, request, folder.Draft, cancellation);
            }
            else
            {
                Lines(plan, request, options, folder.Draft, cancellation);
            }

            folder.FinishRows();
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(request.Path, thrown);
        }
    }

    private void Lines(
        LogicalPlan plan,
        WriteRequest request,
        SourceOptions options,
        string folder,
        CancellationToken cancellation)
    {
        var keys = WriteChecks.PartitionColumns(plan, request);
        var places = keys.Select(key => plan.Output.ToList().IndexOf(key)).ToArray();
        var content = Enumerable.Range(0, plan.Output.Count).Except(places).ToArray();
        var schema = new StructType(content.Select(i => plan.Schema.Fields[i]));
        var format = LineFormat.Of(request.Format, schema, options, settings);
        var compression = Compression.OfText(options);
        var ending = request.Format == "text" ? ".txt" : $".{request.Format}";
        var names = new PartNames(ending + compression.Ending, keys, settings.Zone);
        var parts = OutputParts.Count(plan) is > 1 and var count && keys.Length == 0
            ? OutputParts.Cut(session.Count(plan, cancellation), count)
            : [(0L, long.MaxValue)];
        using var output = new LineOutput(folder, names, format, compression);
        output.Write(session.Run(Sorted(plan, keys), cancellation), places, content, parts, cancellation);
    }

    /// <summary>The rows of each partition together, in their order.</summary>
    public static LogicalPlan Sorted(LogicalPlan plan, IReadOnlyList<AttributeReference> keys) => keys.Count == 0
        ? plan
        : new Sort(keys.Select(key => new SortOrder(key, true, true)).ToArray(), true, plan);
}
