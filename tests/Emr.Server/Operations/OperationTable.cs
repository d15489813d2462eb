using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.ElasticMapReduce;
using Emr.Server.Http;
using Emr.Server.Life;

namespace Emr.Server.Operations;

/// <summary>Operations by name, with the JSON of their shapes around them.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, Func<byte[], byte[]>> _operations = [];

    public OperationTable(EmrAccount account)
    {
        new ClusterOperations(account).AddTo(this);
        new StepOperations(account).AddTo(this);
        new InstanceOperations(account).AddTo(this);
        new PolicyOperations(account).AddTo(this);
        new PageOperations(account).AddTo(this);
        ReleaseOperations.AddTo(this);
    }

    /// <summary>Named by the request's type.</summary>
    public void Add<TRequest, TResponse>(Func<TRequest, TResponse> operation) =>
        _operations[typeof(TRequest).Name[..^"Request".Length]] = body =>
        {
            var shapes = ElasticMapReduceService.Description.Protocol;
            var request = Parse<TRequest>(body, shapes.Shape(typeof(TRequest)));
            return JsonSerializer.SerializeToUtf8Bytes(operation(request), shapes.Shape(typeof(TResponse)));
        };

    public byte[] Run(string name, byte[] body) =>
        _operations.TryGetValue(name, out var operation)
            ? operation(body)
            : throw new ApiFailure("UnknownOperationException", string.Empty);

    private static T Parse<T>(byte[] body, JsonTypeInfo shape)
    {
        try
        {
            return (T)JsonSerializer.Deserialize(body, shape)!;
        }
        catch (JsonException failure)
        {
            throw new ApiFailure("SerializationException", failure.Message);
        }
    }
}
