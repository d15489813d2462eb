using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions;

/// <summary>Makes row functions from C# functions: argument and result types choose the codecs.</summary>
internal static class RowFunction
{
    public static NativeFunction Of<T1, TResult>(
        string name,
        IReadOnlyList<DataType> parameters,
        DataType result,
        Func<T1, TResult> function) => new(
        name,
        parameters,
        result,
        new RowKernel<T1, TResult>(
            Codecs.For<T1>(parameters[0]),
            Codecs.For<TResult>(result),
            function));

    public static NativeFunction Of<T1, T2, TResult>(
        string name,
        IReadOnlyList<DataType> parameters,
        DataType result,
        Func<T1, T2, TResult> function) => new(
        name,
        parameters,
        result,
        new RowKernel<T1, T2, TResult>(
            Codecs.For<T1>(parameters[0]),
            Codecs.For<T2>(parameters[1]),
            Codecs.For<TResult>(result),
            function));

    public static NativeFunction Of<T1, T2, T3, TResult>(
        string name,
        IReadOnlyList<DataType> parameters,
        DataType result,
        Func<T1, T2, T3, TResult> function) => new(
        name,
        parameters,
        result,
        new RowKernel<T1, T2, T3, TResult>(
            Codecs.For<T1>(parameters[0]),
            Codecs.For<T2>(parameters[1]),
            Codecs.For<T3>(parameters[2]),
            Codecs.For<TResult>(result),
            function));

    public static NativeFunction Of<T1, T2, T3, T4, TResult>(
        string name,
        IReadOnlyList<DataType> parameters,
        DataType result,
        Func<T1, T2, T3, T4, TResult> function) => new(
        name,
        parameters,
        result,
        new RowKernel<T1, T2, T3, T4, TResult>(
            Codecs.For<T1>(parameters[0]),
            Codecs.For<T2>(parameters[1]),
            Codecs.For<T3>(parameters[2]),
            Codecs.For<T4>(parameters[3]),
            Codecs.For<TResult>(result),
            function));

    public static NativeFunction Of<T1, T2, T3, T4, T5, TResult>(
        string name,
        IReadOnlyList<DataType> parameters,
        DataType result,
        Func<T1, T2, T3, T4, T5, TResult> function) => new(
        name,
        parameters,
        result,
        new RowKernel<T1, T2, T3, T4, T5, TResult>(
            Codecs.For<T1>(parameters[0]),
            Codecs.For<T2>(parameters[1]),
            Codecs.For<T3>(parameters[2]),
            Codecs.For<T4>(parameters[3]),
            Codecs.For<T5>(parameters[4]),
            Codecs.For<TResult>(result),
            function));

    public static NativeFunction Of<T1, T2, T3, T4, T5, T6, TResult>(
        string name,
        IReadOnlyList<DataType> parameters,
        DataType result,
        Func<T1, T2, T3, T4, T5, T6, TResult> function) => new(
        name,
        parameters,
        result,
        new RowKernel<T1, T2, T3, T4, T5, T6, TResult>(
            Codecs.For<T1>(parameters[0]),
            Codecs.For<T2>(parameters[1]),
            Codecs.For<T3>(parameters[2]),
            Codecs.For<T4>(parameters[3]),
            Codecs.For<T5>(parameters[4]),
            Codecs.For<T6>(parameters[5]),
            Codecs.For<TResult>(result),
            function));
}
