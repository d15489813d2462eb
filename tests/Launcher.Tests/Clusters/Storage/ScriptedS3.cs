using System.Net;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Storage;

/// <summary>S3 in Ireland whose answers are written down beforehand; the last one repeats itself.</summary>
internal sealed class ScriptedS3 : HttpClientFactory, IDisposable
{
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _answers = new();
    private readonly List<HttpMessageHandler> _handlers = [];

    /// <summary>What was asked, such as 'PUT https://bucket.s3.eu-west-1.amazonaws.com/key'.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The mark of the last write.</summary>
    public string? Mark { get; private set; }

    public ScriptedS3 Answer(
        HttpStatusCode status,
        string? code = null,
        params (string Name, string Value)[] headers) =>
        Then(_ => Made(status, code is null ? "" : ErrorOf(code), headers));

    public ScriptedS3 AnswerText(string body) => Then(_ => Made(HttpStatusCode.OK, body, []));

    /// <summary>An object that the last write made.</summary>
    public ScriptedS3 AnswerOwn(string tag) =>
        Then(_ => Made(HttpStatusCode.OK, "", [("ETag", tag), ("x-amz-meta-write", Mark!)]));

    public S3Store Store() =>
        new(new S3Door(
            new S3Clients(
                region => new AmazonS3Client(
                    new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
                    new AmazonS3Config
                    {
                        RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                        IgnoreConfiguredEndpointUrls = true,
                        HttpClientFactory = this,
                        MaxErrorRetry = 1,
                    }),
                "eu-west-1"),
            new S3Encryption(null),
            new JumpingClock()));

    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var handler = new Handler(this);
        _handlers.Add(handler);
        return new HttpClient(handler, disposeHandler: false);
    }

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public void Dispose() => _handlers.ForEach(handler => handler.Dispose());

    private static string ErrorOf(string code) =>
        $"<Error><Code>{code}</Code><Message>{code} it is.</Message><RequestId>1</RequestId></Error>";

    private static HttpResponseMessage Made(
        HttpStatusCode status,
        string body,
        IEnumerable<(string Name, string Value)> headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "text/xml") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    private ScriptedS3 Then(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    private sealed class Handler(ScriptedS3 script) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken)
        {
            script.Asked.Add($"{request.Method} {request.RequestUri!.GetLeftPart(UriPartial.Path)}");
            if (request.Headers.TryGetValues("x-amz-meta-write", out var marks))
            {
                script.Mark = marks.Single();
            }

            var next = script._answers.Count > 1 ? script._answers.Dequeue() : script._answers.Peek();
            var answer = next(request);
            answer.RequestMessage = request;
            return Task.FromResult(answer);
        }
    }
}
