using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Hashing;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Hashes and checksums.</summary>
internal static class HashRules
{
    private const int Seed = 42;

    public static RuleTable Table { get; } =
        new()
        {
            ["hash"] = call => Hash(call, (values, types) => (object)Fold(Murmur3Values.Instance, values, types, Seed)),
            ["xxhash64"] = call =>
                Hash(call, (values, types) => (object)Fold(XxHash64Values.Instance, values, types, (long)Seed)),
            ["crc32"] = call => call.Native((byte[] b) => Checksums.Crc32(b)),
            ["md5"] = call => call.Native((byte[] b) => Checksums.Md5(b)),
            ["sha1"] = call => call.Native((byte[] b) => Checksums.Sha1(b)),
            ["sha2"] = call => call.Native((byte[] b, int bits) => Checksums.Sha2(b, bits)),
        };

    private static SqlExpression Hash(ScalarCall call, Func<object?[], DataType[], object> hash)
    {
        var types = call.Types.ToArray();
        var record = new StructType(types.Select((type, i) => new StructField($"c{i}", type)));
        var row = new SqlStruct(call.Arguments.Select((argument, i) => (StructFields.Name(i), argument)).ToArray());
        return new SqlNativeCall(
            RowFunction.Of(
                call.Name,
                [record],
                call.Type,
                (object? values) => (object?)hash((object?[])values!, types)
            ),
            [row]
        );
    }

    private static T Fold<T>(ValueHash<T> hash, object?[] values, DataType[] types, T seed)
        where T : struct
    {
        for (var i = 0; i < values.Length; i++)
        {
            seed = hash.Hash(values[i], types[i], seed);
        }

        return seed;
    }
}
