using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Sql;
using Spark.Expressions;

namespace Spark.Embedded.Lowering;

/// <summary>An aggregate call on its way to SQL, grouped or over a window.</summary>
internal sealed class AggregateUse(
    ExpressionLowering expressions,
    AggregateCall call,
    Func<SqlExpression, SqlExpression> over,
    bool isWindow
)
{
    private SqlExpression[]? _arguments;

    public string Name => call.Name;

    public DataType Type => call.Type;

    public AggregateCall Call => call;

    public bool IsWindow => isWindow;

    public int Count => call.Arguments.Count;

    public SessionSettings Settings => expressions.Context.Settings;

    public IReadOnlyList<SqlExpression> Arguments => _arguments ??= call.Arguments.Select(expressions.Lower).ToArray();

    public SqlExpression this[int index] => Arguments[index];

    public DataType TypeOf(int index) => call.Arguments[index].Type;

    /// <summary>Number of the row in the input; every order-sensitive aggregate of a grouping has one.</summary>
    public SqlExpression? RowIndex => expressions.Scope.RowIndex;

    public bool SumsInOrder => expressions.Context.SumsInOrder && RowIndex is not null;

    public IReadOnlyList<SqlOrder> InputOrder =>
        RowIndex is { } index && !isWindow ? [new SqlOrder(index, IsAscending: true, NullsFirst: true)] : [];

    public object? Constant(int index)
    {
        var argument = call.Arguments[index];
        while (argument is Cast cast)
        {
            argument = cast.Child;
        }

        return argument is Literal literal
            ? literal.Value
            : throw Unsupported.Feature($"{Name} whose argument {index + 1} is not a constant");
    }

    /// <summary>DuckDB's aggregate with the call's DISTINCT and FILTER.</summary>
    public SqlExpression Run(string function, params SqlExpression[] arguments) =>
        over(new SqlCall(function, arguments) { IsDistinct = call.IsDistinct, Filter = Filter() });

    /// <summary>The same over rows for which another condition holds too.</summary>
    public SqlExpression RunWhere(SqlExpression condition, string function, params SqlExpression[] arguments) =>
        over(
            new SqlCall(function, arguments)
            {
                IsDistinct = call.IsDistinct,
                Filter = Filter() is { } filter ? new SqlBinary("AND", filter, condition) : condition,
                OrderBy = call.IsDistinct || function != "list" ? [] : InputOrder,
            }
        );

    /// <summary>The values as a list in an order.</summary>
    public SqlExpression RunSorted(SqlExpression? condition, SqlOrder order, SqlExpression value) =>
        over(
            new SqlCall("list", [value])
            {
                Filter = Filter() is { } filter
                    ? condition is null ? filter : new SqlBinary("AND", filter, condition)
                    : condition,
                OrderBy = [order],
            }
        );

    /// <summary>A function that exists over windows only.</summary>
    public SqlExpression Over(SqlExpression function) => over(function);

    /// <summary>A C# aggregate.</summary>
    public SqlExpression Run(Functions.NativeAggregate aggregate, params SqlExpression[] arguments) =>
        over(new SqlNativeAggregate(aggregate, arguments) { IsDistinct = call.IsDistinct, Filter = Filter() });

    private SqlExpression? Filter() => call.Filter is null ? null : expressions.Lower(call.Filter);
}
