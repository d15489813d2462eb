using Amazon.Runtime.Endpoints;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Launcher.Clusters.Checks;

/// <summary>The time on AWS's side, from the head of any answer; the question needs no credentials.</summary>
internal static class AwsTime
{
    public static async Task<DateTimeOffset?> ReadAsync(IAmazonSecurityTokenService tokens, CancellationToken stop)
    {
        var endpoint = tokens.Config.DetermineServiceOperationEndpoint(
            new ServiceOperationEndpointParameters(new GetCallerIdentityRequest()));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var question = new HttpRequestMessage(HttpMethod.Head, endpoint.URL);
        using var answer = await http.SendAsync(question, stop);
        return answer.Headers.Date;
    }
}
