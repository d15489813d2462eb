using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql;

// The arguments: a query, then settings as key=value. It says when Spark is ready, then how many rows came and how much
// memory that took here at most, or what failed.
var builder = SparkSession.Builder().UseSparkEngine().AppName("query");
foreach (var setting in args.Skip(1).Select(argument => argument.Split('=', 2)))
{
    builder = builder.Config(setting[0], setting[1]);
}

try
{
    using var spark = builder.GetOrCreate();
    spark.Range(1).Count();
    Console.WriteLine("ready");
    var rowCount = spark.Sql(args[0]).ToLocalIterator().LongCount();
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"rows {rowCount}, peak {process.PeakWorkingSet64 / 1_000_000} MB"));
    return 0;
}
catch (Exception failure) when (failure is EngineException or InvalidOperationException
    or OperationCanceledException)
{
    Console.WriteLine($"{failure.GetType().Name}: {failure.Message}");
    return 1;
}
