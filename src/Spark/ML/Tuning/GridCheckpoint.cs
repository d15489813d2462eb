using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>
/// Finished combinations, one line of JSON each, found again by a key. Lines are written through to the disk; a last
/// line
/// that was cut off is cut away when the file is opened.
/// </summary>
internal sealed class GridCheckpoint : IDisposable
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, double>> _found = new(StringComparer.Ordinal);
    private readonly FileStream? _stream;
    private readonly Lock _lock = new();

    private GridCheckpoint(FileStream? stream) => _stream = stream;

    public static GridCheckpoint Open(string? path)
    {
        if (path is null)
        {
            return new GridCheckpoint(null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var checkpoint = new GridCheckpoint(stream);
        checkpoint.ReadAll(stream, path);
        return checkpoint;
    }

    public IReadOnlyDictionary<string, double>? Find(string key) => _found.GetValueOrDefault(key);

    public void Append(string key, string name, ParamMap map, IReadOnlyDictionary<string, double> metrics)
    {
        if (_stream is null)
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
            _stream.Write(Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
            _stream.Flush(flushToDisk: true);
        }
    }

    public void Dispose() => _stream?.Dispose();

    private void ReadAll(FileStream stream, string path)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        stream.SetLength(whole);
        stream.Position = whole;
        var lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
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
