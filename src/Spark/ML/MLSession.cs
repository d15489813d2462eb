using Microsoft.Spark.Sql;
using Spark.Engines;

namespace Microsoft.Spark.ML;

/// <summary>The way from public ML classes to the engine of a session.</summary>
internal static class MLSession
{
    public static IMachineLearning Learning(SparkSession? session) =>
        (session ?? SparkSession.Active()).Engine.MachineLearning;

    /// <summary>Runs one action, which Ctrl-C or the caller's own token cancels.</summary>
    public static T Run<T>(
        DataFrame data,
        Func<CancellationToken, T> action,
        CancellationToken cancellation = default
    ) => data.Session.State.Actions.Run(action, cancellation);

    public static IMachineLearning Learning(DataFrame data) => data.Session.Engine.MachineLearning;
}
