using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Lambdas;

/// <summary>A C# function of values: what it is called, what it takes and what it gives.</summary>
internal sealed class LambdaFunction
{
    private static long Last;

    /// <param name="function">A <c>Func</c> of any number of arguments.</param>
    /// <param name="name">Name in column names and messages; null for that of the method.</param>
    /// <param name="returnType">Type of the results; null for what the C# type of the result means.</param>
    public LambdaFunction(Delegate function, string? name = null, DataType? returnType = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        Function = function;
        Name = name ?? LambdaNames.Of(function);
        var invoke = function.GetType().GetMethod("Invoke")!;
        Parameters = invoke.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        ResultType = invoke.ReturnType;
        ReturnType = returnType ?? LambdaTypes.Of(ResultType, $"The result of function '{Name}'");
        foreach (var parameter in Parameters)
        {
            LambdaTypes.CheckParameter(parameter, Name);
        }
    }

    /// <summary>Differs between functions of one process.</summary>
    public long Id { get; } = Interlocked.Increment(ref Last);

    public string Name { get; }

    public Delegate Function { get; }

    /// <summary>C# types of the parameters.</summary>
    public IReadOnlyList<Type> Parameters { get; }

    /// <summary>C# type of the results.</summary>
    public Type ResultType { get; }

    /// <summary>Type of the results in the frame.</summary>
    public DataType ReturnType { get; }

    /// <summary>False when equal arguments may give other results, so that no call may be left out.</summary>
    public bool IsDeterministic { get; init; } = true;

    public Column Apply(params IReadOnlyList<Column> arguments) =>
        new(new LambdaCallSyntax(this, arguments.Select(argument => argument.Syntax).ToArray()));
}
