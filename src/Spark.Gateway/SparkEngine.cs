using Microsoft.Spark.ML.Linalg;
using Spark.Engines;
using Spark.Gateway;
using Spark.Gateway.Launching;
using Spark.Gateway.Workers;
using Spark.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Stock Apache Spark as the engine, in a JVM on this machine that drives <c>spark.master</c> (default
/// <c>local[*]</c>), or in the JVM that started this program by <c>spark-submit</c>.
/// </summary>
public static class SparkEngine
{
    internal const string Name = "spark";

    /// <summary>Makes <c>spark.engine=spark</c> available. Calling it again changes nothing.</summary>
    public static void Register()
    {
        UserDefinedTypes.Register(new VectorUDT());
        UserDefinedTypes.Register(new MatrixUDT());

        // A cluster that started this program gives it up when no Spark context appears in a minute or two.
        EngineRegistry.Register(
            Name,
            settings => new SparkGatewayEngine(settings, Environment.GetEnvironmentVariable),
            startsAtOnce: Attachment.Find(Environment.GetEnvironmentVariable) is not null);
    }

    /// <summary>
    /// Works for a Spark executor when that started the program as its worker, and gives the exit code; null when the
    /// program was started otherwise. A program calls it before anything else.
    /// </summary>
    public static int? TryRunWorker(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return WorkerProgram.TryRun(args, Environment.GetEnvironmentVariable);
    }

    /// <summary>Makes stock Spark the engine of the session that is built.</summary>
    public static Builder UseSparkEngine(this Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Register();
        return builder.Config("spark.engine", Name);
    }
}
