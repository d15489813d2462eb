using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Random;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Row numbers, random draws, checks and facts about the session.</summary>
internal static class MiscellaneousRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["rand"] = call => new SqlNativeCall(RandomFunctions.Uniform, [Seed(call), RowIndex(call)]),
            ["randn"] = call => new SqlNativeCall(RandomFunctions.Gaussian, [Seed(call), RowIndex(call)]),
            ["monotonically_increasing_id"] = RowIndex,
            ["spark_partition_id"] = _ => new SqlLiteral(0, KnownTypes.Int),
            ["uuid"] = call => new SqlNativeCall(
                new NativeFunction("uuid", [KnownTypes.Long], KnownTypes.String, UuidKernel.Instance)
                {
                    IsVolatile = true,
                },
                [RowIndex(call)]
            ),
            ["typeof"] = call => call[0],
            ["current_user"] = _ => Text(Environment.UserName),
            ["current_database"] = _ => Text("default"),
            ["current_catalog"] = _ => Text("spark_catalog"),
            ["current_timezone"] = call => Text(call.Settings.TimeZone),
            ["version"] = _ => Text("3.5.6 embedded"),
            ["input_file_name"] = _ => Text(string.Empty),
            ["current_timestamp"] = call => new SqlLiteral(call.Settings.Now, KnownTypes.Timestamp),
            ["localtimestamp"] = call => new SqlLiteral(
                call.Settings.Zone.ToWallClock(call.Settings.Now),
                KnownTypes.TimestampNtz
            ),
            ["current_date"] = call => new SqlLiteral(
                Functions.Dates.DateArithmetic.Split(call.Settings.Zone.ToWallClock(call.Settings.Now)).Days,
                KnownTypes.Date
            ),
            ["raise_error"] = call => new SqlNativeCall(
                RowFunction.Of("raise_error", call.Types, call.Type, (object? message) => Fail((string?)message))
                    .AsVolatile(),
                call.Arguments
            ),
            ["assert_true"] = call => new SqlNativeCall(
                RowFunction.Of(
                    "assert_true",
                    call.Types,
                    call.Type,
                    (object? condition, object? message) => condition is true ? null : Fail((string?)message)
                ).AsVolatile(),
                call.Arguments
            ),
        };

    private static SqlLiteral Text(string text) => new(text, KnownTypes.String);

    private static object? Fail(string? message) => throw new QueryFailure("USER_RAISED_EXCEPTION", message ?? "null");

    private static SqlExpression Seed(ScalarCall call) =>
        new SqlCall("coalesce", [new SqlCast(call[0], KnownTypes.Long), new SqlLiteral(0L, KnownTypes.Long)]);

    private static SqlExpression RowIndex(ScalarCall call) =>
        call.Expressions.Scope.RowIndex
        ?? throw Unsupported.Feature($"{call.Name} outside of a projection, filter, sort or grouping");
}
