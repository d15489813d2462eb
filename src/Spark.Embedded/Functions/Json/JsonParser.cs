using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Json;

/// <summary>Reads JSON texts as rows of a schema.</summary>
internal sealed class JsonParser
{
    private static readonly JsonRecord Nothing = new([], false);
    private static readonly JsonRecord Bad = new([], true);

    private readonly JsonOptions _options;
    private readonly Func<JsonTokenizer, object?[]> _read;
    private readonly bool _allowsArrays;

    public JsonParser(StructType schema, JsonOptions options, bool allowsArrays)
    {
        _options = options;
        _allowsArrays = allowsArrays;
        _read = new JsonValues(options).Object(schema);
    }

    /// <summary>
    /// No rows for a blank text; rows with what could be read, marked bad, for one that does not fit.
    /// </summary>
    public JsonRecord Parse(string text)
    {
        try
        {
            var reader = new JsonTokenizer(text, _options.Reading);
            return reader.Next() switch
            {
                JsonToken.None => Nothing,
                JsonToken.StartObject => One(reader),
                JsonToken.StartArray when _allowsArrays => Many(reader),
                _ => Bad,
            };
        }
        catch (JsonSyntaxException)
        {
            return Bad;
        }
    }

    private JsonRecord One(JsonTokenizer reader)
    {
        try
        {
            return new JsonRecord([_read(reader)], false);
        }
        catch (JsonValueException thrown)
        {
            return new JsonRecord([(object?[])thrown.Part!], true);
        }
    }

    private JsonRecord Many(JsonTokenizer reader)
    {
        var rows = new List<object?[]>();
        var isBad = false;
        while (reader.Next() != JsonToken.EndArray)
        {
            if (reader.Token != JsonToken.StartObject)
            {
                return Bad;
            }

            var record = One(reader);
            isBad |= record.IsBad;
            rows.AddRange(record.Rows);
        }

        return new JsonRecord(rows, isBad);
    }
}
