using System.Linq.Expressions;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Lambdas;

/// <summary>
/// Runs a C# function over the rows of a batch. A NULL for a parameter that has no null, such as an <c>int</c>, makes
/// the result NULL without a call. May be called from several threads at once when the function may.
/// </summary>
internal abstract class LambdaKernel
{
    /// <param name="function">The function.</param>
    /// <param name="arguments">Types of the columns that it gets.</param>
    public static LambdaKernel Of(LambdaFunction function, IReadOnlyList<DataType> arguments) =>
        (LambdaKernel)Activator.CreateInstance(
            typeof(LambdaKernel<>).MakeGenericType(function.ResultType), function, arguments)!;

    public abstract ColumnVector Run(ColumnBatch input);
}

/// <summary>The kernel of a function with results of this type.</summary>
internal sealed class LambdaKernel<TResult> : LambdaKernel
{
    private readonly LambdaFunction _function;
    private readonly Func<ColumnVector[], int, TResult> _call;
    private readonly Func<int, ResultBuilder<TResult>> _results;
    private readonly int[] _required;

    public LambdaKernel(LambdaFunction function, IReadOnlyList<DataType> arguments)
    {
        _function = function;
        _results = ResultBuilders.For<TResult>(function.ReturnType, function.Name);
        _required = Enumerable.Range(0, function.Parameters.Count)
            .Where(i => function.Parameters[i].IsValueType
                && Nullable.GetUnderlyingType(function.Parameters[i]) is null)
            .ToArray();
        _call = Compiled(function, arguments);
    }

    public override ColumnVector Run(ColumnBatch input)
    {
        var results = _results(input.RowCount);
        var columns = input.Columns as ColumnVector[] ?? input.Columns.ToArray();
        try
        {
            for (var row = 0; row < input.RowCount; row++)
            {
                if (IsSkipped(columns, row))
                {
                    results.SetNull(row);
                }
                else
                {
                    results.Set(row, _call(columns, row));
                }
            }
        }
        catch (Exception failure) when (failure is not LambdaException)
        {
            LambdaException.Throw(_function.Name, failure);
        }

        return results.Finish();
    }

    private bool IsSkipped(ColumnVector[] columns, int row)
    {
        foreach (var i in _required)
        {
            if (columns[i].IsNull(row))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<ColumnVector[], int, TResult> Compiled(
        LambdaFunction function, IReadOnlyList<DataType> arguments)
    {
        var columns = Expression.Parameter(typeof(ColumnVector[]));
        var row = Expression.Parameter(typeof(int));
        var values = function.Parameters.Select((parameter, i) =>
        {
            var reader = typeof(ValueReaders).GetMethod(nameof(ValueReaders.For))!.MakeGenericMethod(parameter)
                .Invoke(null, [arguments[i]])!;
            return (Expression)Expression.Call(
                Expression.Constant(reader, typeof(ValueReader<>).MakeGenericType(parameter)),
                nameof(ValueReader<>.Read),
                [],
                Expression.ArrayIndex(columns, Expression.Constant(i)),
                row);
        });
        var call = Expression.Invoke(Expression.Constant(function.Function), values);
        return Expression.Lambda<Func<ColumnVector[], int, TResult>>(call, columns, row).Compile();
    }
}
