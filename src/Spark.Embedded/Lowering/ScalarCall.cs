using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Sql;
using Spark.Expressions;

namespace Spark.Embedded.Lowering;

/// <summary>A scalar function call on its way to SQL, with what the rules need to know about it.</summary>
internal sealed class ScalarCall(ExpressionLowering expressions, FunctionCall call)
{
    private SqlExpression[]? _arguments;

    public string Name => call.Name;

    public DataType Type => call.Type;

    public int Count => call.Arguments.Count;

    public ExpressionLowering Expressions { get; } = expressions;

    public SessionSettings Settings => Expressions.Context.Settings;

    public IReadOnlyList<SqlExpression> Arguments => _arguments ??= call.Arguments.Select(Expressions.Lower).ToArray();

    public SqlExpression this[int index] => Arguments[index];

    public Expression Source(int index) => call.Arguments[index];

    public DataType TypeOf(int index) => call.Arguments[index].Type;

    public IReadOnlyList<DataType> Types => call.Arguments.Select(argument => argument.Type).ToArray();

    /// <summary>The same call under another name.</summary>
    public ScalarCall As(string name) => new(Expressions, call with { Name = name });

    /// <summary>The value of an argument that is a constant.</summary>
    public bool TryConstant(int index, out object? value)
    {
        var argument = call.Arguments[index];
        while (argument is Cast { Child: Literal } cast && cast.Child.Type.CatalogString == cast.Target.CatalogString)
        {
            argument = cast.Child;
        }

        value = (argument as Literal)?.Value;
        return argument is Literal;
    }

    /// <summary>A call of a C# function on all arguments.</summary>
    public SqlExpression Native<T1, TResult>(Func<T1, TResult> function) =>
        Native(types => RowFunction.Of(Name, types, Type, function));

    public SqlExpression Native<T1, T2, TResult>(Func<T1, T2, TResult> function) =>
        Native(types => RowFunction.Of(Name, types, Type, function));

    public SqlExpression Native<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function) =>
        Native(types => RowFunction.Of(Name, types, Type, function));

    public SqlExpression Native<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> function) =>
        Native(types => RowFunction.Of(Name, types, Type, function));

    public SqlExpression Native<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, TResult> function) =>
        Native(types => RowFunction.Of(Name, types, Type, function));

    /// <summary>A call of a C# function made for the argument types.</summary>
    public SqlExpression Native(Func<IReadOnlyList<DataType>, NativeFunction> make) =>
        new SqlNativeCall(make(Types), Arguments);
}
