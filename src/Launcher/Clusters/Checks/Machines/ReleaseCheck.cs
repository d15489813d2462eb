using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>The EMR release exists, has Spark and runs on the types.</summary>
internal sealed class ReleaseCheck : ICheck
{
    public string Name => "release";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var release = subject.Settings.Release;
        var emr = subject.Services.Cluster.Emr;
        DescribeReleaseLabelResponse described;
        try
        {
            described = await emr.DescribeReleaseLabelAsync(
                new DescribeReleaseLabelRequest { ReleaseLabel = release }, stop);
        }
        catch (AmazonElasticMapReduceException unknown)
            when (unknown is InvalidRequestException || unknown.ErrorCode == "ValidationException")
        {
            return
            [
                Finding.Failed(
                    $"'{subject.Settings.Region}' does not know the release '{release}': "
                        + Refusals.Words(unknown.Message),
                    "Set 'release' to one that 'aws emr list-release-labels' shows."),
            ];
        }

        var spark = described.Applications?.Find(application => application.Name == "Spark");
        if (spark is null)
        {
            return [Finding.Failed($"The release '{release}' has no Spark.", "Set 'release' to another.")];
        }

        var supported = await TypesAsync(emr, release, stop);
        var unsupported = MachineTypes.Named(subject.Plan.Launch.Capacity).Except(supported).ToList();
        return
        [
            unsupported.Count == 0
                ? Finding.Ok($"'{release}' has Spark {spark.Version} and runs on the types.")
                : Finding.Failed(
                    $"'{release}' does not run on '{string.Join("', '", unsupported)}'.",
                    "Take other types, or another release."),
        ];
    }

    private static async Task<HashSet<string>> TypesAsync(
        IAmazonElasticMapReduce emr,
        string release,
        CancellationToken stop)
    {
        var request = new ListSupportedInstanceTypesRequest { ReleaseLabel = release };
        var types = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var answer = await emr.ListSupportedInstanceTypesAsync(request, stop);
            types.UnionWith((answer.SupportedInstanceTypes ?? []).Select(type => type.Type!));
            request.Marker = answer.Marker;
        }
        while (!string.IsNullOrEmpty(request.Marker));

        return types;
    }
}
