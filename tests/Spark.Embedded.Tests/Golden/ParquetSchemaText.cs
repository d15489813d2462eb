using System.Text;
using Spark.Embedded.Files.Parquet;

namespace Spark.Embedded.Tests.Golden;

/// <summary>Schemas of Parquet files as the reference results write them.</summary>
internal static class ParquetSchemaText
{
    public static string Of(DuckDbEngine engine, string path)
    {
        var text = new StringBuilder("required group spark_schema {\n");
        foreach (var node in engine.Footer(path).Root.Children)
        {
            Append(text, node, "  ");
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, ParquetNode node, string indent)
    {
        text.Append(indent).Append(node.Repetition.ToString().ToLowerInvariant()).Append(' ');
        if (node.Physical is null)
        {
            text.Append($"group {node.Name}{Annotation(node)} {{\n");
            foreach (var child in node.Children)
            {
                Append(text, child, indent + "  ");
            }

            text.Append(indent).Append("}\n");
            return;
        }

        var physical = node.Physical switch
        {
            "BYTE_ARRAY" => "binary",
            "FIXED_LEN_BYTE_ARRAY" => "fixed_len_byte_array(16)",
            var other => other.ToLowerInvariant(),
        };
        text.Append($"{physical} {node.Name}{Annotation(node)};\n");
    }

    private static bool IsUtc(string logical) => logical.Contains("UTC=1", StringComparison.Ordinal);

    private static string Annotation(ParquetNode node) =>
        (node.Converted, node.Logical) switch
        {
            ("UTF8", _) => " (String)",
            ("DATE", _) => " (Date)",
            ("LIST", _) => " (List)",
            ("MAP", _) => " (Map)",
            ("INT_8", _) => " (Int(bitWidth=8, isSigned=true))",
            ("INT_16", _) => " (Int(bitWidth=16, isSigned=true))",
            ("DECIMAL", _) => $" (Decimal(precision={node.Precision}, scale={node.Scale}))",
            ("TIMESTAMP_MICROS", var logical) =>
                $" (Timestamp(isAdjustedToUTC={(IsUtc(logical!) ? "true" : "false")}, "
                    + "timeUnit=microseconds, is_from_converted_type=false, force_set_converted_type=false))",
            _ => string.Empty,
        };
}
