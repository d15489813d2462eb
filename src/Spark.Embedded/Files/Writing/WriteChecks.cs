using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Files.Writing;

/// <summary>What Spark refuses before it writes anything.</summary>
internal static class WriteChecks
{
    public static void Check(LogicalPlan plan, WriteRequest request, IFileFormat format)
    {
        CheckPartitions(plan, request);
        CheckNames(plan.Schema);
        format.Check(new StructType(plan.Schema.Fields.Where(field => !IsPartition(field.Name, request))));
        if (request.Behaviour == SaveBehaviour.Overwrite)
        {
            CheckSources(plan, Path.GetFullPath(PathText.Local(request.Path)));
        }
    }

    public static bool IsPartition(string name, WriteRequest request) =>
        request.PartitionBy.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Partition columns in the order asked for.</summary>
    public static AttributeReference[] PartitionColumns(LogicalPlan plan, WriteRequest request) => request.PartitionBy
        .Select(name => plan.Output.First(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .ToArray();

    private static void CheckPartitions(LogicalPlan plan, WriteRequest request)
    {
        foreach (var name in request.PartitionBy)
        {
            if (!plan.Output.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw AnalysisFailures.Of(
                    "_LEGACY_ERROR_TEMP_1155",
                    $"Partition column `{name}` not found in schema {plan.Schema.CatalogString}.");
            }
        }

        if (request.PartitionBy.Count > 0 && request.PartitionBy.Count == plan.Output.Count)
        {
            throw AnalysisFailures.Of(
                "ALL_PARTITION_COLUMNS_NOT_ALLOWED", "Cannot use all columns for partition columns.");
        }
    }

    private static void CheckNames(StructType schema)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in schema.Fields)
        {
            if (!seen.Add(field.Name))
            {
                throw AnalysisFailures.Duplicate(field.Name);
            }
        }
    }

    private static void CheckSources(LogicalPlan plan, string target)
    {
        if (plan is FileRelation files
            && files.Source.Paths.Any(path => IsWithin(Path.GetFullPath(PathText.Local(path)), target)))
        {
            throw AnalysisFailures.Of(
                "UNSUPPORTED_OVERWRITE.PATH",
                $"Can't overwrite the target that is also being read from. The target path is {target}. Write to "
                + "another path, or keep the rows with Cache() and write them after reading is done.");
        }

        foreach (var child in plan.Children)
        {
            CheckSources(child, target);
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
