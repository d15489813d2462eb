using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;
using Launcher.Clusters.Access;

namespace Launcher.Clusters.Costs;

/// <summary>Spot prices as EC2 recorded them, remembered for a few minutes.</summary>
internal sealed class SpotPrices(Func<IAmazonEC2> ec2, TimeProvider clock)
{
    private const string Product = "Linux/UNIX";
    private const int MostPages = 50;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string Zone, string Types), Answer> _answers = [];

    /// <summary>
    /// The curves of types in a zone, and why some are missing where that is known. What could not be read is asked for
    /// again once the answer is no longer fresh.
    /// </summary>
    public async Task<(IReadOnlyDictionary<string, SpotCurve> Curves, string? Missing)> FindAsync(
        string zone,
        IEnumerable<string> types,
        DateTimeOffset from,
        CancellationToken stop)
    {
        var sought = types.Distinct().Order(StringComparer.Ordinal).ToList();
        var key = (zone, string.Join(',', sought));
        var now = clock.GetUtcNow();
        if (_answers.TryGetValue(key, out var known) && now - known.Asked < Fresh && known.From <= from)
        {
            return (known.Curves, known.Missing);
        }

        var answer = new Answer(now, from, known?.Curves ?? new Dictionary<string, SpotCurve>(), null);
        try
        {
            answer = answer with { Curves = await AskAsync(zone, sought, from, now, stop) };
        }
        catch (Exception failure) when (Refusals.Has(failure, stop))
        {
            answer = answer with { Missing = Refusals.Sentence("ec2:DescribeSpotPriceHistory", failure) };
        }

        _answers[key] = answer;
        return (answer.Curves, answer.Missing);
    }

    private async Task<IReadOnlyDictionary<string, SpotCurve>> AskAsync(
        string zone,
        List<string> types,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken stop)
    {
        var points = new List<SpotPrice>();
        var request = new DescribeSpotPriceHistoryRequest
        {
            AvailabilityZone = zone,
            InstanceTypes = types,
            ProductDescriptions = [Product],
            StartTime = from.UtcDateTime,
            EndTime = to.UtcDateTime,
        };
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await ec2().DescribeSpotPriceHistoryAsync(request, stop);
            points.AddRange(answer.SpotPriceHistory ?? []);
            if (string.IsNullOrEmpty(answer.NextToken))
            {
                break;
            }

            request.NextToken = answer.NextToken;
        }

        return points
            .Where(point => point is { InstanceType: not null, Timestamp: not null })
            .Select(point => (Type: point.InstanceType.Value, Point: Read(point)))
            .Where(pair => pair.Point.Price > 0)
            .GroupBy(pair => pair.Type)
            .ToDictionary(same => same.Key, same => new SpotCurve(same.Select(pair => pair.Point)));
    }

    private static (DateTimeOffset From, decimal Price) Read(SpotPrice point) =>
        (
            UtcTime.Of(point.Timestamp!.Value),
            decimal.TryParse(point.Price, NumberStyles.Float, CultureInfo.InvariantCulture, out var price) ? price : 0);

    private sealed record Answer(
        DateTimeOffset Asked,
        DateTimeOffset From,
        IReadOnlyDictionary<string, SpotCurve> Curves,
        string? Missing);
}
