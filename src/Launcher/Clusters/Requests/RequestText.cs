using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Requests;

/// <summary>A request as it travels, laid out for reading.</summary>
internal static class RequestText
{
    private static readonly JsonSerializerOptions Layout = new(ElasticMapReduceShapes.Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(RunJobFlowRequest request) => JsonSerializer.Serialize(request, Layout);

    public static RunJobFlowRequest Read(JsonNode request) => request.Deserialize<RunJobFlowRequest>(Layout)!;

    public static JsonNode NodeOf(RunJobFlowRequest request) => JsonSerializer.SerializeToNode(request, Layout)!;
}
