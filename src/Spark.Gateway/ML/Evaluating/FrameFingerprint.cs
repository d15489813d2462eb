using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Evaluating;

/// <summary>
/// A text for the rows of a frame: each is hashed with its place, and the hashes are added and combined by exclusive
/// or, so no order among machines is needed. A place tells partition and row, and what is fitted depends on both.
/// </summary>
internal static class FrameFingerprint
{
    public static string Of(JavaObject frame, IReadOnlyList<AttributeReference> columns)
    {
        var names = columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"f{i}")).ToArray();
        var values = columns.SelectMany((column, i) => new[] { $"isnull({names[i]})", Hashed(names[i], column.Type) });
        using var nameArray = frame.Java.Strings(names);
        using var plain = frame.Call("toDF", nameArray);
        using var hash = frame.Java.Strings(
            $"xxhash64({string.Join(", ", values.Prepend("monotonically_increasing_id()"))}) AS h");
        using var hashed = plain.Call("selectExpr", hash);
        using var totals = frame.Java.Strings(
            "concat_ws(' ', count(h), sum(cast(h AS decimal(38, 0))), bit_xor(h)) AS text");
        using var total = hashed.Call("selectExpr", totals);
        using var row = total.Call("first");
        var schema = string.Join('\n', columns.Select(column => $"{column.Name}\t{column.Type.SimpleString}"));
        var text = $"{schema}\n{row.Call<string>("getString", 0)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Spark hashes no maps and passes over nulls within arrays and structs; their JSON has both.</summary>
    private static string Hashed(string name, DataType type) =>
        type is MapType or ArrayType or StructType ? $"to_json(named_struct('v', {name}))" : name;
}
