namespace Launcher.Clusters.Prices;

/// <summary>Data volumes that EMR attaches where a launch asks for none.</summary>
internal static class EmrVolumes
{
    private const int GbPerCpu = 16;

    /// <summary>A machine with disks of its own gets none.</summary>
    public static int DataGb(int virtualCpus, bool hasDisks) => hasDisks ? 0 : GbPerCpu * virtualCpus;
}
