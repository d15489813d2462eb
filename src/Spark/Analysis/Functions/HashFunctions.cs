using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Hashes and ciphers.</summary>
internal static class HashFunctions
{
    private static readonly ExpectedType Binary = ExpectedType.Binary;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built("hash", 0, int.MaxValue, use => Hash(use, KnownTypes.Int)) with { ArityText = "> 0" },
        Built("xxhash64", 0, int.MaxValue, use => Hash(use, KnownTypes.Long)) with { ArityText = "> 0" },
        Scalar("crc32", KnownTypes.Long, Binary),
        Scalar("md5", KnownTypes.String, Binary),
        Scalar("sha1", KnownTypes.String, Binary).AlsoShown("sha"),
        Scalar("sha2", KnownTypes.String, Binary, ExpectedType.Int).MayBeNull(),
    ];

    private static FunctionCall Hash(FunctionUse use, Microsoft.Spark.Sql.Types.DataType type)
    {
        if (use.Count == 0)
        {
            throw AnalysisErrors.WrongArgumentCount(use.Written, "> 0", 0, null);
        }

        return use.Arguments.FirstOrDefault(argument => Ordering.HasMap(argument.Type)) is null
            ? use.Call(type, false)
            : throw use.Mismatch(
                "HASH_MAP_TYPE",
                $"Input to the function `{use.Definition.Name}` cannot contain elements of the \"MAP\" type. In "
                + "Spark, same maps may have "
                + "different hashcode, thus hash expressions are prohibited on \"MAP\" elements. To restore "
                + "previous behavior set "
                + "\"spark.sql.legacy.allowHashOnMapType\" to \"true\".");
    }
}
