using Microsoft.Spark.Sql;
using PublicApiGenerator;
using Support;

namespace Spark.Tests;

/// <summary>
/// The public members of frames, columns, functions and sessions, so that a change is seen in review.
/// </summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_API_changes_on_purpose_only()
    {
        var types = typeof(DataFrame).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is "Microsoft.Spark" || type.Namespace!.StartsWith("Microsoft.Spark.Sql"))
            .ToArray();

        var options = new ApiGeneratorOptions
        {
            IncludeTypes = types,
            IncludeAssemblyAttributes = false,
            DenyNamespacePrefixes = [],
        };
        Snapshot.Match(typeof(DataFrame).Assembly.GeneratePublicApi(options), "cs");
    }
}
