using System.Globalization;
using Amazon.ServiceQuotas.Model;
using Launcher.Clusters.Capacity;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>The account may run the plan's vCPUs beside those that run already.</summary>
internal sealed class VirtualCpuCheck : ICheck
{
    private const string Ec2 = "ec2";
    private const string OnDemandQuota = "L-1216C47A";
    private const string SpotQuota = "L-34B43A08";

    public string Name => "vCPU quota";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var capacity = subject.Plan.Launch.Capacity;
        var other = MachineTypes.Named(capacity).Where(type => !VirtualCpuUse.IsStandard(type)).ToList();
        if (other.Count > 0)
        {
            return
            [
                Finding.NotCheckable(
                    $"'{string.Join("', '", other)}' counts against a quota of its own family.",
                    "Look at it in Service Quotas, under EC2."),
            ];
        }

        var types = (await subject.Machines.TypesAsync().WaitAsync(stop))
            .ToDictionary(type => type.InstanceType.Value, type => type.VCpuInfo?.DefaultVCpus ?? 0);
        var use = await VirtualCpuUse.ReadAsync(subject.Services.Cluster.Ec2, stop);
        var spot = capacity.Roles.Where(role => role.IsSpot).Sum(role => Cpus(role, types));
        var onDemand = capacity.Roles.Where(role => !role.IsSpot).Sum(role => Cpus(role, types));
        var findings = new List<Finding>
        {
            Compare("on-demand", onDemand, use.OnDemand, await QuotaAsync(subject, OnDemandQuota, stop)),
        };
        if (spot > 0)
        {
            findings.Add(Compare("spot", spot, use.Spot, await QuotaAsync(subject, SpotQuota, stop)));
        }

        return findings;
    }

    private static int Cpus(NodeCapacity role, Dictionary<string, int> types) =>
        role.Count * types.GetValueOrDefault(role.Types[0].Type);

    private static Finding Compare(string market, int planned, int used, double? quota)
    {
        var sum = string.Create(
            CultureInfo.InvariantCulture, $"{used} vCPUs run {market}, the plan adds {planned}");
        return quota switch
        {
            null => Finding.NotCheckable($"{sum}; the quota is not known.", "Look at it in Service Quotas, under EC2."),
            { } most when used + planned > most => Finding.Failed(
                string.Create(CultureInfo.InvariantCulture, $"{sum}, and the account may run {most:0}."),
                "Ask for more in Service Quotas, wait until others end, or take fewer machines."),
            { } most => Finding.Ok(
                string.Create(CultureInfo.InvariantCulture, $"{sum}; the account may run {most:0}.")),
        };
    }

    private static async Task<double?> QuotaAsync(CheckSubject subject, string code, CancellationToken stop)
    {
        try
        {
            var request = new GetServiceQuotaRequest { ServiceCode = Ec2, QuotaCode = code };
            return (await subject.Services.Quotas.GetServiceQuotaAsync(request, stop)).Quota?.Value;
        }
        catch (NoSuchResourceException)
        {
            return null;
        }
    }
}
