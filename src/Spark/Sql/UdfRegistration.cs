using Microsoft.Spark.Sql.Types;
using Spark.Lambdas;

namespace Microsoft.Spark.Sql;

/// <summary>Gives C# functions a name under which SQL text and <c>Functions.CallUDF</c> call them.</summary>
public sealed class UdfRegistration
{
    private readonly SparkSession _session;

    internal UdfRegistration(SparkSession session) => _session = session;

    /// <summary>Names a function of no arguments.</summary>
    public void Register<TResult>(string name, Func<TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of one argument.</summary>
    public void Register<T, TResult>(string name, Func<T, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of two arguments.</summary>
    public void Register<T1, T2, TResult>(string name, Func<T1, T2, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of three arguments.</summary>
    public void Register<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of four arguments.</summary>
    public void Register<T1, T2, T3, T4, TResult>(string name, Func<T1, T2, T3, T4, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of five arguments.</summary>
    public void Register<T1, T2, T3, T4, T5, TResult>(string name, Func<T1, T2, T3, T4, T5, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of six arguments.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of seven arguments.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, TResult>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of eight arguments.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of nine arguments.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of ten arguments.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> f) =>
        Add(new LambdaFunction(f, Checked(name)));

    /// <summary>Names a function of no arguments that gives rows of the schema.</summary>
    public void Register(string name, Func<GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of one argument that gives rows of the schema.</summary>
    public void Register<T>(string name, Func<T, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of two arguments that gives rows of the schema.</summary>
    public void Register<T1, T2>(string name, Func<T1, T2, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of three arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3>(string name, Func<T1, T2, T3, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of four arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4>(string name, Func<T1, T2, T3, T4, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of five arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4, T5>(
        string name, Func<T1, T2, T3, T4, T5, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of six arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4, T5, T6>(
        string name, Func<T1, T2, T3, T4, T5, T6, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of seven arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of eight arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of nine arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    /// <summary>Names a function of ten arguments that gives rows of the schema.</summary>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, GenericRow> f, StructType returnType) =>
        Add(new LambdaFunction(f, Checked(name), returnType));

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name;
    }

    private void Add(LambdaFunction function) => _session.State.Catalog.Register(function);
}
