using System.Net;
using System.Text;
using Amazon.Runtime;

namespace Aws.Tests;

/// <summary>Stands where the network would be: keeps what was sent and answers what the test says.</summary>
internal sealed class ScriptedHttp : HttpClientFactory
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly Lock _gate = new();

    public List<SentRequest> Sent { get; } = [];

    public ScriptedHttp Answer(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
            };
            foreach (var (name, value) in headers)
            {
                answer.Headers.Add(name, value);
            }

            return answer;
        });
        return this;
    }

    public ScriptedHttp Fail(Exception failure)
    {
        _answers.Enqueue(() => throw failure);
        return this;
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync();
        var headers = request
            .Headers.Concat(request.Content?.Headers.ToArray() ?? [])
            .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        lock (_gate)
        {
            Sent.Add(new SentRequest(request.Method.Method, request.RequestUri!, headers, body));
            return _answers.TryDequeue(out var answer)
                ? answer()
                : throw new InvalidOperationException($"No answer is left for '{request.RequestUri}'.");
        }
    }

    private sealed class Handler(ScriptedHttp script) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken) => script.SendAsync(request);
    }
}

internal sealed record SentRequest(
    string Method,
    Uri Address,
    IReadOnlyDictionary<string, string> Headers,
    string Body);
