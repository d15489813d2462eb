using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Types;

namespace Spark.Embedded.Functions.Nested;

/// <summary>Maps from keys and values: a key is never NULL and never there twice.</summary>
internal static class MapBuilding
{
    public static KeyValuePair<object, object?>[] Of(
        IEnumerable<KeyValuePair<object?, object?>> entries,
        DataType keyType
    )
    {
        var seen = new HashSet<object?>(new ValueOrder(keyType));
        var result = new List<KeyValuePair<object, object?>>();
        foreach (var (key, value) in entries)
        {
            if (key is null)
            {
                QueryFailure.Throw("NULL_MAP_KEY", "Cannot use null as map key.");
            }

            var normal = key switch
            {
                double and 0d => 0d,
                float and 0f => 0f,
                _ => key,
            };
            if (!seen.Add(normal))
            {
                ThrowDuplicate(ValueText.Of(keyType, ZoneRules.Utc)(normal));
            }

            result.Add(new(normal, value));
        }

        return result.ToArray();
    }

    public static KeyValuePair<object, object?>[] OfArrays(object?[] keys, object?[] values, DataType keyType) =>
        keys.Length == values.Length
            ? Of(keys.Zip(values, (key, value) => new KeyValuePair<object?, object?>(key, value)), keyType)
            : throw new QueryFailure(
                "_LEGACY_ERROR_TEMP_2128",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The key array has {keys.Length} elements, the value array {values.Length}. They must have "
                        + $"as many."
                )
            );

    [DoesNotReturn]
    public static void ThrowDuplicate(string key) =>
        QueryFailure.Throw(
            "DUPLICATED_MAP_KEY",
            $"Duplicate map key {key} was found, please check the input data. "
                + "If you want to remove the duplicated keys, you can set \"spark.sql.mapKeyDedupPolicy\" to "
                    + "\"LAST_WIN\" so that the key inserted at last takes precedence."
        );
}
