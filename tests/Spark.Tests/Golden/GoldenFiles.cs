using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Support;

namespace Spark.Tests.Golden;

/// <summary>
/// Written files as one text each, the same for what Spark wrote and for what came out when they are equal.
/// </summary>
internal static partial class GoldenFiles
{
    public static DataFrame Read(SparkSession spark, GoldenCase golden, string input)
    {
        var reader = spark.Read().Format(golden.Text("format")!);
        foreach (var (key, value) in golden.Pairs("options"))
        {
            reader.Option(key, key == "basePath" ? Path.Combine(input, value) : value);
        }

        return (golden.Text("schema") is { } schema ? reader.Schema(schema) : reader)
            .Load(Path.Combine(input, golden.Text("path")!));
    }

    public static IReadOnlyList<string> Write(GoldenEngine engine, SparkSession spark, GoldenCase golden)
    {
        using var folder = TempFolder.Create("written");
        var target = Path.Combine(folder.Path, "out");
        if (golden.Text("existing") is { } existing)
        {
            spark.Sql(existing).Write().Format(golden.Text("format")!).Save(target);
        }

        var writer = spark.Sql(golden.Sql!).Write().Format(golden.Text("format")!);
        foreach (var (key, value) in golden.Pairs("options"))
        {
            writer.Option(key, value);
        }

        if (golden.Text("mode") is { } mode)
        {
            writer.Mode(mode);
        }

        if (golden.Json.TryGetProperty("partitionBy", out var columns))
        {
            writer.PartitionBy(columns.EnumerateArray().Select(column => column.GetString()!).ToArray());
        }

        writer.Save(target);
        return Describe(engine, spark, target);
    }

    public static IReadOnlyList<string> Describe(GoldenEngine engine, SparkSession spark, string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".crc", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Describe(engine, spark, path, Path.GetRelativePath(folder, path)))
            .Order(StringComparer.Ordinal)
            .ToArray();

    public static IReadOnlyList<string> Describe(JsonElement files) =>
        files
            .EnumerateArray()
            .Select(file =>
            {
                var name = file.GetProperty("path").GetString()!;
                return name.EndsWith(".parquet", StringComparison.Ordinal)
                        ? Parquet(name, file.GetProperty("rows").GetInt64(), file.GetProperty("parquet").GetString()!)
                    : file.TryGetProperty("text", out var text) ? $"{name} {text.GetString()}"
                    : file.TryGetProperty("binary", out var binary) ? $"{name} {binary.GetString()}"
                    : $"{name} {file.GetProperty("bytes").GetInt64()} bytes";
            })
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static string Describe(GoldenEngine engine, SparkSession spark, string path, string name)
    {
        // Spark puts a point after the random part of a name in a folder of a value, the reference results a dash.
        name = Random().Replace(name, "{uuid}").Replace("{uuid}.c", "{uuid}-c", StringComparison.Ordinal);
        if (name.EndsWith(".parquet", StringComparison.Ordinal))
        {
            var rows = spark.Read().Option("recursiveFileLookup", true).Parquet(path).Count();
            return Parquet(name, rows, engine.ParquetSchema(path));
        }

        using var file = File.OpenRead(path);
        using Stream content =
            name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress)
            : name.EndsWith(".deflate", StringComparison.Ordinal) ? new ZLibStream(file, CompressionMode.Decompress)
            : file;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        return name == "_SUCCESS" ? $"{name} {bytes.Length} bytes"
            : bytes.Count(item => item == 0) > bytes.Length / 4 ? $"{name} {Convert.ToBase64String(bytes)}"
            : $"{name} {Encoding.UTF8.GetString(bytes)}";
    }

    // What readers do not see is left out: whether a field without NULL is required, names of groups within lists,
    // and the encoding of timestamps, which this engine writes in microseconds.
    private static string Plain(string schema) =>
        schema
            .Replace("required ", "optional ", StringComparison.Ordinal)
            .Replace(" field_id=-1", string.Empty, StringComparison.Ordinal)
            .Replace(
                "int96 ts;",
                "int64 ts (Timestamp(isAdjustedToUTC=true, timeUnit=microseconds, is_from_converted_type=false, "
                    + "force_set_converted_type=false));",
                StringComparison.Ordinal
            );

    private static string Parquet(string name, long rows, string schema) => $"{name} {rows} rows\n{Plain(schema)}";

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Random();
}
