using Emr.Server.Faults;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Explaining;

public sealed class FaultCatalogueTests : IAsyncLifetime
{
    /// <summary>Class and exit code of everything that can befall a cluster; empty for what a run survives.</summary>
    private static readonly Dictionary<string, (string Class, int ExitCode)> Ends = new()
    {
        ["NoCapacity"] = ("Capacity", 5),
        ["FleetTimeout"] = ("Capacity", 5),
        ["NoSpotCapacity"] = ("Capacity", 5),
        ["StuckStarting"] = ("StuckStarting", 5),
        ["StuckBootstrapping"] = ("StuckStarting", 5),
        ["ServiceRoleDenied"] = ("ServiceRoleDenied", 3),
        ["SubnetsOfSeveralVpcs"] = ("Validation", 4),
        ["TypeNotSupported"] = ("Validation", 4),
        ["InternalError"] = ("Infrastructure", 7),
        ["BootstrapFails"] = ("Bootstrap", 6),
        ["BootstrapNotDownloaded"] = ("Bootstrap", 6),
        ["BootstrapFileNotFound"] = ("Bootstrap", 6),
        ["BootstrapDiskFull"] = ("Bootstrap", 6),
        ["ListedLate"] = ("", 0),
        ["SpotNodesLost"] = ("", 0),
        ["SpotPrimaryLost"] = ("SpotLoss", 7),
        ["PrimaryFails"] = ("Infrastructure", 7),
        ["NoWorkerLeft"] = ("DiskFull", 1),
        ["TerminatedByOthers"] = ("StoppedByOthers", 9),
        ["Protected"] = ("", 0),
        ["NeverTerminates"] = ("", 0),
        ["TerminatesSlowly"] = ("", 0),
        ["StepsTake"] = ("", 0),
        ["NoStepsListed"] = ("Unknown", 9),
        ["UserCodeFails"] = ("UserCode", 1),
        ["OutOfMemory"] = ("Memory", 1),
        ["ArchiveNotRelocatable"] = ("Package", 1),
        ["InputMissing"] = ("MissingInput", 1),
        ["InputDenied"] = ("JobAccessDenied", 1),
        ["DiskFull"] = ("DiskFull", 1),
        ["StepCancelled"] = ("StoppedByOthers", 9),
        ["StepInterrupted"] = ("StoppedByOthers", 9),
        ["FailureDetailsLate"] = ("", 0),
        ["LogsLate"] = ("", 0),
        ["LogsLost"] = ("", 0),
        ["LogsCutOff"] = ("", 0),
        ["LogsAsText"] = ("", 0),
    };

    private static readonly string[] Hanging = ["NoSpotCapacity", "StuckStarting", "StuckBootstrapping"];

    private readonly ExplainBench _bench = new();

    public static TheoryData<string> Names => new(FaultCatalogue.OfClusters.Select(known => known.Name));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everything_that_befalls_a_cluster_has_its_class_and_exit_code(string name)
    {
        var fault = FaultCatalogue.OfClusters.Single(known => known.Name == name).Fault;

        var verdict = await _bench.ExplainAsync(
            Hanging.Contains(name)
                ? await _bench.StopAsync(25, FailureClass.StuckStarting, fault)
                : await _bench.RunAsync(150, null, fault));

        Assert.Equal(Ends[name], (verdict.Class.ToString() ?? "", ClusterExitCodes.Of(verdict.Class)));
        Assert.Equal(verdict.Class is null, verdict.Cause is null);
    }

    [Theory]
    [InlineData("LogsLate")]
    [InlineData("LogsAsText")]
    [InlineData("FailureDetailsLate")]
    public async Task What_delays_or_renames_logs_changes_no_verdict(string name)
    {
        var fault = FaultCatalogue.OfClusters.Single(known => known.Name == name).Fault;

        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(16.5, null, Fault.UserCodeFails(), fault));

        Assert.StartsWith("The program failed with ArgumentException", verdict.Cause, StringComparison.Ordinal);
    }
}
