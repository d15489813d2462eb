using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Display.Schemas;

/// <summary>A schema as the indented tree that Spark's <c>PrintSchema</c> prints.</summary>
internal static class SchemaTree
{
    public static string Write(StructType schema)
    {
        var text = new StringBuilder("root\n");
        AppendFields(text, schema, " |");
        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, StructType schema, string prefix)
    {
        foreach (var field in schema.Fields)
        {
            AppendBranch(text, prefix, field.Name, field.DataType, "nullable", field.IsNullable);
        }
    }

    private static void AppendBranch(
        StringBuilder text, string prefix, string name, DataType type, string nullWord, bool? isNullable)
    {
        text.Append(prefix).Append("-- ").Append(name).Append(": ").Append(TypeWord(type));
        if (isNullable is { } nullable)
        {
            text.Append(" (").Append(nullWord).Append(nullable ? " = true)" : " = false)");
        }

        text.Append('\n');
        var below = prefix + "    |";
        switch (type)
        {
            case StructType inner:
                AppendFields(text, inner, below);
                break;
            case ArrayType array:
                AppendBranch(text, below, "element", array.ElementType, "containsNull", array.ContainsNull);
                break;
            case MapType map:
                AppendBranch(text, below, "key", map.KeyType, string.Empty, null);
                AppendBranch(text, below, "value", map.ValueType, "valueContainsNull", map.ValueContainsNull);
                break;
        }
    }

    private static string TypeWord(DataType type) => type is DecimalType ? type.SimpleString : type.TypeName;
}
