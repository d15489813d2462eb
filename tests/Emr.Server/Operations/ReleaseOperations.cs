using Amazon.ElasticMapReduce.Model;

namespace Emr.Server.Operations;

/// <summary>Releases and the types they run on: a few of each.</summary>
internal static class ReleaseOperations
{
    private static readonly string[] Releases = ["emr-7.14.0", "emr-7.13.0", "emr-7.12.0", "emr-6.15.0"];

    private static readonly SupportedInstanceType[] Types =
    [
        Type("m5.xlarge", 4, 16, "x86_64"),
        Type("m5.2xlarge", 8, 32, "x86_64"),
        Type("m6g.xlarge", 4, 16, "arm64"),
        Type("r5.xlarge", 4, 32, "x86_64"),
        Type("r5.2xlarge", 8, 64, "x86_64"),
        Type("c5.2xlarge", 8, 16, "x86_64"),
    ];

    public static void AddTo(OperationTable table)
    {
        table.Add<ListReleaseLabelsRequest, ListReleaseLabelsResponse>(request =>
            new()
            {
                ReleaseLabels =
                [
                    .. Releases.Where(label =>
                        label.StartsWith(request.Filters?.Prefix ?? string.Empty, StringComparison.Ordinal)),
                ],
            });
        table.Add<DescribeReleaseLabelRequest, DescribeReleaseLabelResponse>(request =>
            new()
            {
                ReleaseLabel = request.ReleaseLabel,
                Applications = [new SimplifiedApplication { Name = "Spark", Version = "3.5.6" }],
            });
        table.Add<ListSupportedInstanceTypesRequest, ListSupportedInstanceTypesResponse>(_ =>
            new() { SupportedInstanceTypes = [.. Types] });
    }

    private static SupportedInstanceType Type(string name, int processors, float gibibytes, string architecture) =>
        new()
        {
            Type = name,
            VCPU = processors,
            MemoryGB = gibibytes,
            Architecture = architecture,
            EbsStorageOnly = true,
            Is64BitsOnly = true,
        };
}
