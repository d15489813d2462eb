using System.Text.Json.Serialization;
using Amazon.ServiceQuotas.Model;
using Aws.Calls;

namespace Amazon.ServiceQuotas;

/// <summary>Every shape that travels, described at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(GetAWSDefaultServiceQuotaRequest))]
[JsonSerializable(typeof(GetAWSDefaultServiceQuotaResponse))]
[JsonSerializable(typeof(GetServiceQuotaRequest))]
[JsonSerializable(typeof(GetServiceQuotaResponse))]
[JsonSerializable(typeof(ListServiceQuotasRequest))]
[JsonSerializable(typeof(ListServiceQuotasResponse))]
internal sealed partial class ServiceQuotasShapes : JsonSerializerContext;
