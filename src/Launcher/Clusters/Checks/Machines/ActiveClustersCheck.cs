using System.Globalization;
using Amazon.Runtime;
using Amazon.ServiceQuotas.Model;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>An account may have so many clusters at a time.</summary>
internal sealed class ActiveClustersCheck : ICheck
{
    private const string Quota = "L-1EE7982C";

    /// <summary>Where nobody asked for more.</summary>
    private const double UsualMost = 500;

    public string Name => "active clusters";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var quota = QuotaAsync(subject, stop);
        var active = (await subject.ActiveAsync().WaitAsync(stop)).Count;
        var most = await quota;
        var sentence = string.Create(
            CultureInfo.InvariantCulture, $"{active} clusters are active, and the account may have {most:0}.");
        return
        [
            active + 1 > most
                ? Finding.Failed(sentence, "Wait until some end, or ask for more in Service Quotas, under EMR.")
                : Finding.Ok(sentence),
        ];
    }

    private static async Task<double> QuotaAsync(CheckSubject subject, CancellationToken stop)
    {
        try
        {
            var request = new GetServiceQuotaRequest { ServiceCode = "elasticmapreduce", QuotaCode = Quota };
            return (await subject.Services.Quotas.GetServiceQuotaAsync(request, stop)).Quota?.Value ?? UsualMost;
        }
        catch (AmazonServiceException refused)
            when (refused is NoSuchResourceException || Refusals.IsDenied(refused))
        {
            return UsualMost;
        }
    }
}
