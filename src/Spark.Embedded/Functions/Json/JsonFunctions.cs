using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Lowering;
using Spark.Types;

namespace Spark.Embedded.Functions.Json;

/// <summary>JSON texts as values and back.</summary>
internal static class JsonFunctions
{
    /// <summary>Reads a text as a struct, an array or a map.</summary>
    public static Func<string, object?> From(DataType schema, SourceOptions options, SessionSettings settings)
    {
        var json = new JsonOptions(options, settings);
        if (json.Mode == ParseMode.DropMalformed)
        {
            throw Unsupported.Feature("from_json with mode DROPMALFORMED", "Use PERMISSIVE or FAILFAST.");
        }

        return schema is StructType record ? Struct(record, json) : Other(schema, json);
    }

    /// <summary>The schema of a text as DDL.</summary>
    public static string SchemaOf(string text, SourceOptions options, SessionSettings settings)
    {
        var json = new JsonOptions(options, settings);
        var inference = new JsonInference(json);
        var reader = new JsonTokenizer(text, json.Reading);
        try
        {
            reader.Next();
            var type = inference.Of(reader);
            return SqlTypeNames.Of(inference.Settled(type) ?? (type switch
            {
                StructType => new StructType([]),
                ArrayType { ElementType: StructType } array => new ArrayType(new StructType([]), array.ContainsNull),
                _ => KnownTypes.String,
            }));
        }
        catch (JsonSyntaxException thrown)
        {
            throw new QueryFailure(
                null, $"'{text}' is not JSON, so it has no schema. {thrown.Message}");
        }
    }

    private static Func<string, object?> Struct(StructType schema, JsonOptions options)
    {
        var corrupt = schema.Fields.Select(field => field.Name).ToList().IndexOf(options.CorruptName);
        var content = new StructType(schema.Fields.Where((_, i) => i != corrupt));
        var parser = new JsonParser(content, options, allowsArrays: false);
        return text =>
        {
            var record = parser.Parse(text);
            if (record is { IsBad: false, Rows.Count: 0 })
            {
                return null;
            }

            if (record.IsBad && options.Mode == ParseMode.FailFast)
            {
                throw ParseModes.Malformed(text);
            }

            var row = record.Rows.Count > 0 ? record.Rows[0] : new object?[content.Fields.Count];
            return corrupt < 0 ? row
                : row[..corrupt].Append(record.IsBad ? text : null).Concat(row[corrupt..]).ToArray();
        };
    }

    private static Func<string, object?> Other(DataType schema, JsonOptions options)
    {
        var convert = new JsonValues(options).Of(schema);
        var single = schema is ArrayType { ElementType: StructType record } ? new JsonValues(options).Of(record) : null;
        return text =>
        {
            try
            {
                var reader = new JsonTokenizer(text, options.Reading);
                return reader.Next() switch
                {
                    JsonToken.None => null,
                    JsonToken.StartObject when single is not null => new[] { single(reader) },
                    JsonToken.Null => throw new JsonValueException("The text is null."),
                    _ => convert(reader),
                };
            }
            catch (Exception thrown) when (thrown is JsonSyntaxException or JsonValueException)
            {
                return options.Mode == ParseMode.FailFast ? throw ParseModes.Malformed(text) : null;
            }
        };
    }
}
