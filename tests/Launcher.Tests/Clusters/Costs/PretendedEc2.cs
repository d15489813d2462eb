using System.Net;
using System.Text;
using Amazon;
using Amazon.EC2;
using Amazon.Runtime;

namespace Launcher.Tests.Clusters.Costs;

/// <summary>AWS's own EC2 client over answers that the test gives by operation.</summary>
internal sealed class PretendedEc2 : HttpClientFactory
{
    private readonly Dictionary<string, (int Status, string Body)> _answers = [];

    public List<string> Asked { get; } = [];

    public PretendedEc2 Answer(string operation, string body, int status = 200)
    {
        _answers[operation] = (status, body);
        return this;
    }

    public PretendedEc2 SpotPrices(params (string Type, string Time, string Price)[] points) =>
        Answer(
            "DescribeSpotPriceHistory",
            $"<DescribeSpotPriceHistoryResponse><spotPriceHistorySet>{string.Concat(points.Select(Item))}"
                + "</spotPriceHistorySet><nextToken/></DescribeSpotPriceHistoryResponse>");

    public PretendedEc2 Volumes(params (string Id, int Gb, string Kind)[] volumes) =>
        Answer(
            "DescribeVolumes",
            "<DescribeVolumesResponse><volumeSet>"
                + string.Concat(
                    volumes.Select(volume =>
                        $"<item><volumeId>{volume.Id}</volumeId><size>{volume.Gb}</size>"
                        + $"<volumeType>{volume.Kind}</volumeType></item>"))
                + "</volumeSet></DescribeVolumesResponse>");

    public PretendedEc2 Refuse(string operation) =>
        Answer(
            operation,
            "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors>"
                + "<RequestID>1</RequestID></Response>",
            403);

    public AmazonEC2Client Client() =>
        new(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonEC2Config
            {
                RegionEndpoint = RegionEndpoint.USEast1,
                IgnoreConfiguredEndpointUrls = true,
                HttpClientFactory = this,
                MaxErrorRetry = 0,
            });

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private static string Item((string Type, string Time, string Price) point) =>
        $"<item><instanceType>{point.Type}</instanceType><productDescription>Linux/UNIX</productDescription>"
        + $"<spotPrice>{point.Price}</spotPrice><timestamp>{point.Time}</timestamp></item>";

    private sealed class Handler(PretendedEc2 ec2) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            var form = await request.Content!.ReadAsStringAsync(stop);
            ec2.Asked.Add(form);
            var operation = form.Split('&').Single(part => part.StartsWith("Action=", StringComparison.Ordinal))[7..];
            var (status, body) = ec2._answers[operation];
            return new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body, Encoding.UTF8, "text/xml"),
            };
        }
    }
}
