using Microsoft.Spark.Sql.Types;
using Spark.Lambdas;

namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>A C# function of no arguments over columns; called for every row.</summary>
    public static Func<Column> Udf<TResult>(Func<TResult> udf) =>
        Columns0(new LambdaFunction(udf));

    /// <summary>A C# function of one argument over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column> Udf<T, TResult>(Func<T, TResult> udf) =>
        Columns1(new LambdaFunction(udf));

    /// <summary>A C# function of two arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column> Udf<T1, T2, TResult>(Func<T1, T2, TResult> udf) =>
        Columns2(new LambdaFunction(udf));

    /// <summary>A C# function of three arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> udf) =>
        Columns3(new LambdaFunction(udf));

    /// <summary>A C# function of four arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> udf) =>
        Columns4(new LambdaFunction(udf));

    /// <summary>A C# function of five arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> udf) =>
        Columns5(new LambdaFunction(udf));

    /// <summary>A C# function of six arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> udf) =>
        Columns6(new LambdaFunction(udf));

    /// <summary>A C# function of seven arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf) =>
        Columns7(new LambdaFunction(udf));

    /// <summary>A C# function of eight arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf) =>
        Columns8(new LambdaFunction(udf));

    /// <summary>A C# function of nine arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf) =>
        Columns9(new LambdaFunction(udf));

    /// <summary>A C# function of ten arguments over columns; NULL for a value type without null gives NULL.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf) =>
        Columns10(new LambdaFunction(udf));

    /// <summary>A C# function of no arguments that gives rows of the schema.</summary>
    public static Func<Column> Udf(Func<GenericRow> udf, StructType returnType) =>
        Columns0(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of one argument that gives rows of the schema.</summary>
    public static Func<Column, Column> Udf<T>(Func<T, GenericRow> udf, StructType returnType) =>
        Columns1(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of two arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column> Udf<T1, T2>(Func<T1, T2, GenericRow> udf, StructType returnType) =>
        Columns2(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of three arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3>(
        Func<T1, T2, T3, GenericRow> udf, StructType returnType) =>
        Columns3(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of four arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4>(
        Func<T1, T2, T3, T4, GenericRow> udf, StructType returnType) =>
        Columns4(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of five arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5>(
        Func<T1, T2, T3, T4, T5, GenericRow> udf, StructType returnType) =>
        Columns5(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of six arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, GenericRow> udf, StructType returnType) =>
        Columns6(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of seven arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, GenericRow> udf, StructType returnType) =>
        Columns7(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of eight arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, GenericRow> udf, StructType returnType) =>
        Columns8(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of nine arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, GenericRow> udf, StructType returnType) =>
        Columns9(new LambdaFunction(udf, returnType: returnType));

    /// <summary>A C# function of ten arguments that gives rows of the schema.</summary>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, GenericRow> udf, StructType returnType) =>
        Columns10(new LambdaFunction(udf, returnType: returnType));

    private static Func<Column> Columns0(LambdaFunction function) =>
        () => function.Apply();

    private static Func<Column, Column> Columns1(LambdaFunction function) =>
        c1 => function.Apply(c1);

    private static Func<Column, Column, Column> Columns2(LambdaFunction function) =>
        (c1, c2) => function.Apply(c1, c2);

    private static Func<Column, Column, Column, Column> Columns3(LambdaFunction function) =>
        (c1, c2, c3) => function.Apply(c1, c2, c3);

    private static Func<Column, Column, Column, Column, Column> Columns4(LambdaFunction function) =>
        (c1, c2, c3, c4) => function.Apply(c1, c2, c3, c4);

    private static Func<Column, Column, Column, Column, Column, Column> Columns5(
        LambdaFunction function) =>
        (c1, c2, c3, c4, c5) => function.Apply(c1, c2, c3, c4, c5);

    private static Func<Column, Column, Column, Column, Column, Column, Column> Columns6(
        LambdaFunction function) =>
        (c1, c2, c3, c4, c5, c6) => function.Apply(c1, c2, c3, c4, c5, c6);

    private static Func<Column, Column, Column, Column, Column, Column, Column, Column> Columns7(
        LambdaFunction function) =>
        (c1, c2, c3, c4, c5, c6, c7) => function.Apply(c1, c2, c3, c4, c5, c6, c7);

    private static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Columns8(
        LambdaFunction function) =>
        (c1, c2, c3, c4, c5, c6, c7, c8) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8);

    private static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Columns9(
        LambdaFunction function) =>
        (c1, c2, c3, c4, c5, c6, c7, c8, c9) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9);

    private static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column>
        Columns10(LambdaFunction function) =>
        (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10) => function.Apply(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10);
}
