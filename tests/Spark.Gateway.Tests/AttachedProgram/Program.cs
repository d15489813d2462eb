using Microsoft.Spark.Sql;

// The arguments: the placeholder that Spark names first, a file for what this program has to say, an exit code, and
// arguments to repeat. What it prints goes to the log of the JVM that started it.
var report = new List<string>();
var spark = SparkSession.Builder().UseSparkEngine().AppName("attached").Master("local[1]").GetOrCreate();
report.Add($"started {Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT") is not null}");
report.Add($"count {spark.Range(100).Filter("id % 7 = 1").Count()}");
report.Add("rows " + string.Join(
    ',',
    spark.Sql("SELECT 'é' AS a, count(*) AS b, date_format(timestamp_seconds(min(id)), 'HH:mm') AS t FROM range(2)")
        .Collect()
        .Single()
        .Values));
report.Add($"zone {spark.Conf().Get("spark.sql.session.timeZone")}");
report.AddRange(args.Skip(3).Select(argument => $"argument {argument}"));
File.WriteAllLines(args[1], report);
return int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture);
