using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Frames;

/// <summary>The text of <c>PrintSchema</c>, byte for byte Spark's.</summary>
internal static class SchemaTreeText
{
    public static string Of(StructType schema, int maxDepth)
    {
        var text = new StringBuilder("root\n");
        AppendFields(text, schema, " |", maxDepth);
        return text.ToString();
    }

    private static void AppendFields(StringBuilder text, StructType structure, string prefix, int depth)
    {
        if (depth <= 0)
        {
            return;
        }

        foreach (var field in structure.Fields)
        {
            text.Append(prefix).Append("-- ").Append(field.Name).Append(": ").Append(Word(field.DataType))
                .Append(" (nullable = ").Append(field.IsNullable ? "true" : "false").Append(")\n");
            AppendNested(text, field.DataType, prefix + "    |", depth - 1);
        }
    }

    private static void AppendNested(StringBuilder text, DataType type, string prefix, int depth)
    {
        if (depth <= 0)
        {
            return;
        }

        switch (type)
        {
            case StructType structure:
                AppendFields(text, structure, prefix, depth);
                break;
            case ArrayType array:
                text.Append(prefix).Append("-- element: ").Append(Word(array.ElementType))
                    .Append(" (containsNull = ").Append(array.ContainsNull ? "true" : "false").Append(")\n");
                AppendNested(text, array.ElementType, prefix + "    |", depth - 1);
                break;
            case MapType map:
                text.Append(prefix).Append("-- key: ").Append(Word(map.KeyType)).Append('\n');
                AppendNested(text, map.KeyType, prefix + "    |", depth - 1);
                text.Append(prefix).Append("-- value: ").Append(Word(map.ValueType))
                    .Append(" (valueContainsNull = ").Append(map.ValueContainsNull ? "true" : "false").Append(")\n");
                AppendNested(text, map.ValueType, prefix + "    |", depth - 1);
                break;
        }
    }

    private static string Word(DataType type) => type is DecimalType ? type.SimpleString : type.TypeName;
}
