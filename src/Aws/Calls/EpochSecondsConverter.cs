using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aws.Calls;

/// <summary>
/// Times as seconds since 1970, with up to three decimals. Some servers write the same times as ISO 8601 text.
/// </summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? DateTime.Parse(
                reader.GetString()!,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
            : DateTime.UnixEpoch.AddMilliseconds((double)Math.Round(reader.GetDecimal() * 1000));

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        var milliseconds = (long)(value.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds;
        if (milliseconds % 1000 == 0)
        {
            writer.WriteNumberValue(milliseconds / 1000);
        }
        else
        {
            writer.WriteNumberValue(milliseconds / 1000m);
        }
    }
}
