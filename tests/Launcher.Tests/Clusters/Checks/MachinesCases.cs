using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Checks;
using Launcher.Packaging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Launcher.Tests.Clusters.Checks;

internal static class MachinesCases
{
    public static readonly IReadOnlyList<CheckCase> All =
    [
        new(
            "release", "unknown", CheckMark.Failed,
            bench => bench.Emr
                .DescribeReleaseLabelAsync(Arg.Any<DescribeReleaseLabelRequest>(), Arg.Any<CancellationToken>())
                .ThrowsAsync(new InvalidRequestException("Release label is not supported")),
            "'us-east-1' does not know the release 'emr-7.13.0': Release label is not supported."),
        new(
            "release", "without Spark", CheckMark.Failed,
            bench => bench.Application = "Flink",
            "The release 'emr-7.13.0' has no Spark."),
        new(
            "release", "not on the type", CheckMark.Failed,
            bench => bench.SupportedType = "m7i.xlarge",
            "'emr-7.13.0' does not run on 'm5.xlarge'."),
        new(
            "instance types", "unknown type", CheckMark.Failed,
            bench => bench.Ec2.Types.Clear(),
            "'us-east-1' has no type 'm5.xlarge'."),
        new(
            "instance types", "other architecture", CheckMark.Failed,
            bench => bench.Ec2.Types[0] = PretendedNetwork.Type("m5.xlarge", 4, "arm64"),
            "'m5.xlarge' is not of the kind 'x86_64', for which the package is made."),
        new(
            "instance types", "in no zone", CheckMark.Failed,
            bench => bench.Ec2.Offerings.Clear(),
            "No subnet is in a zone with all types: zone 'us-east-1a' has no 'm5.xlarge', zone "
                + "'us-east-1b' has no 'm5.xlarge'."),
        new(
            "instance types", "in one zone", CheckMark.Warning,
            bench => bench.Ec2.Offerings.RemoveAt(1),
            "Not every subnet can be used: zone 'us-east-1b' has no 'm5.xlarge'."),
        new(
            "vCPU quota", "used up", CheckMark.Failed,
            bench => bench.Ec2.Running.Add(PretendedNetwork.Machine("c5.9xlarge", 28)),
            "56 vCPUs run on-demand, the plan adds 12, and the account may run 64."),
        new(
            "vCPU quota", "spot used up", CheckMark.Failed,
            bench => bench.Set("task.count", "4")
                .Ec2.Running.Add(PretendedNetwork.Machine("m5.large", 30, isSpot: true)),
            "60 vCPUs run spot, the plan adds 16, and the account may run 64."),
        new(
            "active clusters", "too many", CheckMark.Failed,
            bench => { bench.Quota = 1; bench.AddCluster("other", DateTimeOffset.MaxValue); },
            "1 clusters are active, and the account may have 1."),
        new(
            "package", "not made", CheckMark.Warning,
            bench => bench.Package = null,
            "There is no package for 'linux-x64' yet, so it could not be looked at."),
        new(
            "package", "of another kind", CheckMark.Failed,
            bench => bench.Package = bench.Package! with { Runtime = "linux-arm64" },
            "The package is for 'linux-arm64', and the machines are of 'linux-x64'."),
        new(
            "package", "too new", CheckMark.Failed,
            bench => bench.Package = bench.Package! with { Glibc = new LibraryLevel("2.38", "libduckdb.so") },
            "'libduckdb.so' of the package needs glibc 2.38, and 'emr-7.13.0' (Amazon Linux 2023) has "
                + "2.34."),
        new(
            "package", "old release", CheckMark.Failed,
            bench => bench.Set("release", "emr-5.36.0"),
            "'emr-5.36.0' is older than the programs of packages, which need Amazon Linux 2 at least."),
        new(
            "orphans", "overdue", CheckMark.Warning,
            bench => bench.AddCluster("02-train~0123abcd", bench.Clock.GetUtcNow().AddHours(-1)),
            "'02-train~0123abcd' ('j-1') should have ended at 2026-11-25 09:00:00Z and costs on.",
            "'terminate j-1' ends it, 'reap' all that are overdue."),
    ];
}
