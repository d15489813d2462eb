using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Csv;
using Spark.Embedded.Functions.Json;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>JSON and CSV texts.</summary>
internal static class JsonRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["get_json_object"] = call => call.Native((string? json, string? path) => JsonPaths.Find(json, path)),
            ["json_array_length"] = call => call.Native((string json) => JsonPaths.ArrayLength(json)),
            ["json_object_keys"] = call => call.Native((string json) => (object?)JsonPaths.Keys(json)),
            ["from_json"] = call => Reading(call, JsonFunctions.From(call.Type, Options(call), call.Settings)),
            ["from_csv"] = call =>
                Reading(call, Object(CsvFunctions.From((StructType)call.Type, Options(call), call.Settings))),
            ["to_json"] = call => Writing(call, new JsonText(Options(call), call.Settings).Of(call.TypeOf(0))),
            ["to_csv"] = ToCsv,
            ["schema_of_json"] = call => new SqlLiteral(
                JsonFunctions.SchemaOf(Constant(call), Options(call), call.Settings),
                KnownTypes.String
            ),
            ["schema_of_csv"] = call => new SqlLiteral(
                CsvFunctions.SchemaOf(Constant(call), Options(call), call.Settings),
                KnownTypes.String
            ),
        };

    private static SqlNativeCall Reading(ScalarCall call, Func<string, object?> read) =>
        new(RowFunction.Of(Name(call), [KnownTypes.String], call.Type, (string text) => read(text)), [call[0]]);

    private static SqlNativeCall Writing(ScalarCall call, Func<object, string> write) =>
        new(
            RowFunction.Of(
                Name(call),
                [call.TypeOf(0)],
                KnownTypes.String,
                (object? value) => value is null ? null : (object?)write(value)
            ),
            [call[0]]
        );

    private static SqlNativeCall ToCsv(ScalarCall call)
    {
        var types = ((StructType)call.TypeOf(0)).Fields.Select(field => field.DataType).ToArray();
        var write = new CsvText(Options(call), call.Settings).Rows(types);
        return Writing(call, value => write((object?[])value));
    }

    private static Func<string, object?> Object(Func<string, object?[]?> read) => text => read(text);

    // The function depends on options, field names and the time zone as well as on its types.
    private static string Name(ScalarCall call) =>
        $"{call.Name} {call.TypeOf(0).CatalogString} {call.Type.CatalogString} {call.Settings.TimeZone} "
        + string.Join(' ', Pairs(call).Select(pair => $"{pair.Key}={pair.Value}"));

    private static SourceOptions Options(ScalarCall call) =>
        new(Pairs(call).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(ScalarCall call)
    {
        if (call.Count < 2 || call.Source(call.Count - 1) is not FunctionCall { Name: "map" } map)
        {
            yield break;
        }

        for (var i = 0; i + 1 < map.Arguments.Count; i += 2)
        {
            yield return new KeyValuePair<string, string>(Text(map.Arguments[i]), Text(map.Arguments[i + 1]));
        }
    }

    private static string Text(Expression expression) =>
        expression switch
        {
            Literal { Value: string text } => text,
            Cast cast => Text(cast.Child),
            _ => throw Unsupported.Feature("options that are not string literals", "Write them as literals."),
        };

    private static string Constant(ScalarCall call) =>
        call.TryConstant(0, out var value) && value is string text
            ? text
            : throw Unsupported.Feature($"{call.Name} of an expression", "Give the text as a literal.");
}
