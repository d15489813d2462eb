using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>int('1') and its kin: casts that leave no trace in the column's name.</summary>
internal static class CastFunctions
{
    public static IEnumerable<FunctionDefinition> All() =>
    [
        To("boolean", KnownTypes.Boolean),
        To("tinyint", KnownTypes.Byte),
        To("smallint", KnownTypes.Short),
        To("int", KnownTypes.Int),
        To("bigint", KnownTypes.Long),
        To("float", KnownTypes.Float),
        To("double", KnownTypes.Double),
        To("decimal", new DecimalType()),
        To("date", KnownTypes.Date),
        To("timestamp", KnownTypes.Timestamp),
        To("binary", KnownTypes.Binary),
        To("string", KnownTypes.String),
    ];

    private static FunctionDefinition To(string name, DataType type) => Built(
        name, 1, 1, use => ExpressionResolver.Cast(use[0], type, CastOrigin.Implicit, use.Syntax));
}
