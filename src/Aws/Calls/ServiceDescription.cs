using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Aws.Calls;

/// <summary>What sets one service apart: its names, its wire format, its failures and its limits.</summary>
internal sealed record ServiceDescription : IServiceMetadata
{
    /// <summary>Also the end of the variable AWS_ENDPOINT_URL_&lt;id&gt;, which overrides the endpoint.</summary>
    public required string ServiceId { get; init; }

    /// <summary>First labels of the endpoint's host, and the name in the signature unless that is another.</summary>
    public required string EndpointPrefix { get; init; }

    public string? SigningName { get; init; }

    public required string ApiVersion { get; init; }

    public required Protocol Protocol { get; init; }

    public required Func<ErrorAnswer, Exception?, AmazonServiceException> Failure { get; init; }

    /// <summary>Operations that do their work again when they are sent again: never repeated by the pipeline.</summary>
    public IReadOnlySet<string> OnceOnly { get; init; } = new HashSet<string>();

    /// <summary>One host for a whole partition, whatever the region.</summary>
    public bool IsGlobal { get; init; }

    public QuotaTable Quotas { get; init; } = QuotaTable.None;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    public static string OperationOf(AmazonWebServiceRequest request) =>
        request.GetType().Name[..^"Request".Length];
}
