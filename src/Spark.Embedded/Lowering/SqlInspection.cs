using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering;

/// <summary>Questions about SQL trees that decide whether two SELECTs may become one.</summary>
internal static class SqlInspection
{
    public static bool HasWindow(SqlExpression expression) => Any(expression, node => node is SqlWindow);

    public static bool HasQuery(SqlExpression expression) =>
        Any(expression, node => node is SqlScalarQuery or SqlExists or SqlInQuery);

    public static bool Any(SqlExpression expression, Func<SqlExpression, bool> test) =>
        test(expression) || Children(expression).Any(child => Any(child, test));

    private static IEnumerable<SqlExpression> Children(SqlExpression expression) =>
        expression switch
        {
            SqlCall call => [.. call.Arguments, .. call.OrderBy.Select(order => order.Key), .. Present(call.Filter)],
            SqlNativeCall call => call.Arguments,
            SqlNativeAggregate call => [.. call.Arguments, .. Present(call.Filter)],
            SqlBinary binary => [binary.Left, binary.Right],
            SqlPrefix prefix => [prefix.Operand],
            SqlPostfix postfix => [postfix.Operand],
            SqlCast cast => [cast.Operand],
            SqlRawCast cast => [cast.Operand],
            SqlCase choice =>
            [
                .. choice.Branches.SelectMany(b => new[] { b.Condition, b.Value }),
                .. Present(choice.Otherwise),
            ],
            SqlLambda lambda => [lambda.Body],
            SqlList list => list.Elements,
            SqlStruct record => record.Fields.Select(field => field.Value),
            SqlField field => [field.Operand],
            SqlIn membership => [membership.Value, .. membership.Candidates],
            SqlInQuery membership => [membership.Value],
            SqlWindow window => [window.Function, .. window.PartitionBy, .. window.OrderBy.Select(order => order.Key)],
            _ => [],
        };

    private static IEnumerable<SqlExpression> Present(SqlExpression? expression) =>
        expression is null ? [] : [expression];
}
