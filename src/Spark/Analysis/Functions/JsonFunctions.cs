using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>JSON, CSV and XML text.</summary>
internal static class JsonFunctions
{
    private static readonly string[] XPathKinds = ["string", "boolean", "int", "long", "short", "double", "float"];
    private static readonly ExpectedType Text = ExpectedType.String;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Scalar("get_json_object", KnownTypes.String, Text, Text).MayBeNull(),
        Scalar("json_array_length", KnownTypes.Int, Text).MayBeNull(),
        Scalar("json_object_keys", new ArrayType(KnownTypes.String), Text).MayBeNull(),
        Built("from_json", 2, 3, use => From(use, "from_json", isAlwaysNullable: true)),
        Built("from_csv", 2, 3, use => From(use, "from_csv", isAlwaysNullable: false)),
        Built("to_json", 1, 2, ToText),
        Built("to_csv", 1, 2, ToText),
        Built("schema_of_json", 1, 2, SchemaOf),
        Built("schema_of_csv", 1, 2, SchemaOf),
        .. XPathKinds.Select(XPath),
        Scalar("xpath", new ArrayType(KnownTypes.String), Text, Text).MayBeNull(),
    ];

    private static FunctionDefinition XPath(string kind)
    {
        var type = kind switch
        {
            "boolean" => KnownTypes.Boolean,
            "int" => KnownTypes.Int,
            "long" => KnownTypes.Long,
            "short" => KnownTypes.Short,
            "double" => KnownTypes.Double,
            "float" => KnownTypes.Float,
            _ => KnownTypes.String,
        };
        var definition = Scalar($"xpath_{kind}", type, Text, Text);
        definition = kind == "boolean" ? definition : definition.MayBeNull();
        return kind == "double" ? definition.AlsoShown("xpath_number") : definition;
    }

    // The schema travels as the type of the node; the options as a map literal behind the text.
    private static FunctionCall From(FunctionUse use, string name, bool isAlwaysNullable)
    {
        var schema = Schema(use, name);
        var text = use.TypeOf(0) is StringType ? use[0]
            : use.TypeOf(0) is NullType ? Casts.Implicit(use[0], KnownTypes.String)
            : throw use.UnexpectedInput(0, Text);
        var options = use.Count > 2 ? Options(use, 2) : null;
        return FunctionUse.Call(
            name,
            Nullability.All(schema),
            isAlwaysNullable || text.IsNullable,
            options is null ? [text] : [text, options]) with
        {
            DisplayText = schema is MapType ? "entries" : $"{name}({ColumnNames.Of(use[0])})",
        };
    }

    private static DataType Schema(FunctionUse use, string name)
    {
        if (use[1] is FunctionCall { Name: "schema_of_json" or "schema_of_csv" } inferred)
        {
            throw AnalysisErrors.NotSupported($"{name} with {inferred.Name}", use.Syntax.At);
        }

        if (Constants.Text(use[1]) is not { } ddl)
        {
            throw new AnalysisException(
                "INVALID_SCHEMA.NON_STRING_LITERAL",
                $"The input schema \"{ColumnNames.Of(use[1])}\" is not a valid schema string. "
                + "The input expression must be string literal and not null.",
                use.Syntax.At);
        }

        var schema = SchemaText.Parse(ddl);
        return name == "from_json" && HasOtherKeys(schema)
            ? throw use.Mismatch(
                "INVALID_JSON_MAP_KEY_TYPE",
                $"Input schema \"{SqlTypeNames.Of(schema)}\" can only contain STRING as a key type for a MAP.")
            : schema;
    }

    private static bool HasOtherKeys(DataType type) => type switch
    {
        MapType map => map.KeyType is not StringType || HasOtherKeys(map.ValueType),
        ArrayType array => HasOtherKeys(array.ElementType),
        StructType structure => structure.Fields.Any(field => HasOtherKeys(field.DataType)),
        _ => false,
    };

    private static FunctionCall Options(FunctionUse use, int index) => use[index] is FunctionCall { Name: "map" } map
        ? map
        : throw new AnalysisException(
            "INVALID_OPTIONS.NON_MAP_FUNCTION", "Invalid options: Must use the `map()` function for "
            + "options.", use.Syntax.At);

    private static FunctionCall ToText(FunctionUse use)
    {
        var options = use.Count > 1 ? Options(use, 1) : null;
        if (use.TypeOf(0) is not (StructType or ArrayType or MapType)
            || (use.Definition.Name == "to_csv" && use.TypeOf(0) is not StructType))
        {
            throw use.Definition.Name == "to_csv"
                ? use.UnexpectedInput(0, ExpectedType.Struct)
                : use.Mismatch(
                    "INVALID_JSON_SCHEMA",
                    $"Input schema \"{SqlTypeNames.Of(use.TypeOf(0))}\" must be a struct, an array, a map or a "
                    + "variant.");
        }

        return FunctionUse.Call(
            use.Definition.Name, KnownTypes.String, true, options is null ? [use[0]] : [use[0], options]) with
        {
            DisplayText = $"{use.Definition.Name}({ColumnNames.Of(use[0])})",
        };
    }

    private static FunctionCall SchemaOf(FunctionUse use) => use[0] is Literal { Value: null }
        ? throw use.Mismatch(
            "UNEXPECTED_NULL", $"The {(use.Definition.Name == "schema_of_json" ? "json" : "csv")} must not be null.")
        : Folding.IsFoldable(use[0]) && use.TypeOf(0) is StringType
        ? use.Call(KnownTypes.String, false) with { DisplayText = $"{use.Definition.Name}({ColumnNames.Of(use[0])})" }
        : throw use.NotFoldable(0, use.Definition.Name == "schema_of_json" ? "json" : "csv", "STRING");
}
