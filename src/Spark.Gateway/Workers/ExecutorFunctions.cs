using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Wire;
using Spark.Lambdas;

namespace Spark.Gateway.Workers;

/// <summary>C# functions as the JVM knows them: functions of Python whose workers are this program.</summary>
/// <param name="session">The <c>SparkSession</c>.</param>
/// <param name="context">The <c>JavaSparkContext</c>.</param>
/// <param name="executable">What executors start.</param>
internal sealed class ExecutorFunctions(JavaObject session, JavaObject context, WorkerExecutable executable)
    : IDisposable
{
    private const string Python = "org.apache.spark.api.python.";
    private const string SqlPython = "org.apache.spark.sql.execution.python.";

    private readonly ConditionalWeakTable<LambdaFunction, Dictionary<string, JavaObject>> _scalars = [];
    private readonly Lazy<string> _broadcasts = new(
        () => Directory.CreateTempSubdirectory("spark-broadcasts-").FullName);

    private readonly Lock _lock = new();

    /// <summary>Makes a function callable by name in SQL text; it stays until it is dropped.</summary>
    public void Register(string name, LambdaFunction function, IReadOnlyList<DataType> arguments)
    {
        using var registration = session.Call("udf");
        registration.Run("registerPython", name, Scalar(function, arguments));
    }

    /// <summary>The frame of the rows that a function makes of each partition of a frame.</summary>
    /// <param name="frame">Its columns go to the function by position.</param>
    /// <param name="function">The function.</param>
    /// <param name="names">Names of the frame's columns, each another.</param>
    public JavaObject MapPartitions(JavaObject frame, RowsFunction function, IReadOnlyList<string> names)
    {
        using var udf = UserDefined(function.Name, function, function.Output, EvalTypes.MapInArrow, true);
        var columns = names.Select(name => frame.Call("col", name)).ToArray();
        using var arguments = session.Java.Seq(columns);
        using var call = udf.Call("apply", arguments);
        using var expression = call.Call("expr");
        foreach (var column in columns)
        {
            column.Dispose();
        }

        return frame.Call("pythonMapInArrow", expression, false);
    }

    /// <summary>A function for an executor, whatever its kind of work.</summary>
    public JavaObject Function<T>(T command)
    {
        var java = session.Java;
        using var broadcasts = java.New("java.util.ArrayList");
        var bytes = Commands.Bytes(command, value => Broadcast(value, broadcasts));
        using var environment = java.New("java.util.HashMap");
        using var includes = java.New("java.util.ArrayList");
        return java.New(
            Python + "SimplePythonFunction",
            bytes,
            environment,
            includes,
            executable.Path,
            TaskInput.Version,
            broadcasts,
            null);
    }

    public void Dispose()
    {
        executable.Dispose();
        if (_broadcasts.IsValueCreated)
        {
            Directory.Delete(_broadcasts.Value, recursive: true);
        }
    }

    private JavaObject Scalar(LambdaFunction function, IReadOnlyList<DataType> arguments)
    {
        var key = string.Join(',', arguments.Select(type => type.Json));
        lock (_lock)
        {
            var made = _scalars.GetOrCreateValue(function);
            if (!made.TryGetValue(key, out var udf))
            {
                udf = UserDefined(
                    function.Name,
                    new ScalarCommand(function, arguments.ToArray()),
                    function.ReturnType,
                    EvalTypes.ScalarArrow,
                    function.IsDeterministic);
                made.Add(key, udf);
            }

            return udf;
        }
    }

    private JavaObject UserDefined<T>(string name, T command, DataType returnType, int evalType, bool isDeterministic)
    {
        using var function = Function(command);
        using var type = session.Java.Static("org.apache.spark.sql.types.DataType", "fromJson", returnType.Json);
        return session.Java.New(
            SqlPython + "UserDefinedPythonFunction", name, function, type, evalType, isDeterministic);
    }

    private long Broadcast(byte[] value, JavaObject broadcasts)
    {
        // The JVM reads the file as long as it knows the broadcast.
        var path = Path.Combine(_broadcasts.Value, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}"));
        File.WriteAllBytes(path, value);
        using var content = session.Java.Static(Python + "PythonRDD", "setupBroadcast", path);
        using var broadcast = context.Call("broadcast", content);
        var id = broadcast.Call<long>("id");
        content.Run("setBroadcastId", id);
        broadcasts.Run("add", broadcast);
        return id;
    }
}
