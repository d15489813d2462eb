using System.Text.Json.Serialization;
using Amazon.Pricing.Model;
using Aws.Calls;

namespace Amazon.Pricing;

/// <summary>Every shape that travels, described at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(DescribeServicesRequest))]
[JsonSerializable(typeof(DescribeServicesResponse))]
[JsonSerializable(typeof(GetAttributeValuesRequest))]
[JsonSerializable(typeof(GetAttributeValuesResponse))]
[JsonSerializable(typeof(GetProductsRequest))]
[JsonSerializable(typeof(GetProductsResponse))]
internal sealed partial class PricingShapes : JsonSerializerContext;
