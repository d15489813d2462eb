namespace Spark.Embedded.Functions.Json;

/// <summary>What the reader stands on.</summary>
internal enum JsonToken
{
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    Name,
    Text,
    Integer,
    Fraction,
    True,
    False,
    Null,
}
