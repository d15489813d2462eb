using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>
/// Finished combinations, one line of JSON each, found again by a key. Several searches may share a file: each line is
/// added under a lock and written through to the disk. A last line that was cut off is cut away before the
/// next one.
/// </summary>
internal sealed class GridCheckpoint
{
    private const string Beginning = "{\"key\":";
    private const byte LineEnd = (byte)'\n';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, IReadOnlyDictionary<string, double>> _found = new(StringComparer.Ordinal);
    private readonly string? _path;
    private readonly Lock _lock = new();

    private GridCheckpoint(string? path) => _path = path;

    public static GridCheckpoint Open(string? path)
    {
        var checkpoint = new GridCheckpoint(path);
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (File.Exists(path))
            {
                checkpoint.ReadAll(path);
            }
        }

        return checkpoint;
    }

    public IReadOnlyDictionary<string, double>? Find(string key) => _found.GetValueOrDefault(key);

    public void Append(string key, string name, ParamMap map, IReadOnlyDictionary<string, double> metrics)
    {
        if (_path is null)
        {
            return;
        }

        JsonObject shown = [];
        foreach (var pair in map.ToSeq())
        {
            shown[pair.Param.Name] = pair.Param.Encode(pair.Value);
        }

        JsonObject values = [];
        foreach (var (metric, value) in metrics)
        {
            values[metric] = ParamCodec.EncodeDouble(value);
        }

        var line = new JsonObject { ["key"] = key, ["name"] = name, ["params"] = shown, ["metrics"] = values };
        lock (_lock)
        {
            using var stream = OpenAlone(_path);
            CutTornLine(stream);
            stream.Write(Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Waits while another search adds a line.</summary>
    private static FileStream OpenAlone(string path)
    {
        var waiting = Stopwatch.StartNew();
        for (var spinner = default(SpinWait); ; spinner.SpinOnce())
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waiting.Elapsed < Patience)
            {
                // The other search is about to finish its line.
            }
        }
    }

    /// <summary>Whoever adds a line holds the file alone, so a line without an end has no writer left.</summary>
    private static void CutTornLine(FileStream stream)
    {
        var end = stream.Length;
        while (end > 0)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == LineEnd)
            {
                break;
            }

            end--;
        }

        stream.SetLength(end);
        stream.Position = end;
    }

    private void ReadAll(string path)
    {
        using var stream = OpenAlone(path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n');
        var whole = lines[^1].StartsWith(Beginning, StringComparison.Ordinal) || lines[^1].Length < Beginning.Length
            ? lines.Length - 1
            : lines.Length;
        for (var i = 0; i < whole; i++)
        {
            ReadLine(lines[i], i + 1, path);
        }
    }

    private void ReadLine(string line, int number, string path)
    {
        try
        {
            var json = JsonNode.Parse(line)!;
            var key = json["key"]!.GetValue<string>();
            _found[key] = ((JsonObject)json["metrics"]!).ToDictionary(
                metric => metric.Key,
                metric => (double)new Param<double>(key, metric.Key, string.Empty).Decode(metric.Value!));
        }
        catch (Exception failure) when (failure is JsonException or NullReferenceException or InvalidOperationException
            or InvalidCastException or FormatException)
        {
            throw new FormatException(
                $"Line {number} of checkpoint '{path}' is no finished combination. Delete the file to start the "
                    + "search anew, "
                    + "or name another one with 'SetCheckpoint'.",
                failure);
        }
    }
}
