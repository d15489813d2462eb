using System.Collections;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Reports;

/// <summary>
/// Where a result comes from: input files with their hashes, row counts, options, engine, the notebook behind a script,
/// and how long each stage took.
/// </summary>
public sealed class Provenance
{
    /// <summary>
    /// Key of <see cref="AppContext"/> under which a generated script keeps the name of its notebook.
    /// </summary>
    public const string NotebookKey = "script.notebook";

    /// <summary>
    /// Key of <see cref="AppContext"/> under which a generated script keeps the SHA-256 of its notebook's cells.
    /// </summary>
    public const string NotebookHashKey = "script.notebook.sha256";

    private readonly SparkSession _spark;
    private readonly TimeProvider _clock;
    private readonly JsonArray _inputs = [];
    private readonly JsonObject _rows = [];
    private readonly JsonObject _options = [];
    private readonly List<(string Name, double Seconds)> _stages = [];
    private (string Name, long Since)? _running;

    private Provenance(SparkSession spark, TimeProvider clock)
    {
        _spark = spark;
        _clock = clock;
    }

    /// <summary>Begins a record for work on this session.</summary>
    public static Provenance Start(SparkSession spark)
    {
        ArgumentNullException.ThrowIfNull(spark);
        return new Provenance(spark, TimeProvider.System);
    }

    /// <summary>Begins a record whose durations come from the given clock.</summary>
    internal static Provenance Start(SparkSession spark, TimeProvider clock) => new(spark, clock);

    /// <summary>Ends the stage before and begins one of this name.</summary>
    public Provenance Stage(string name)
    {
        EndStage();
        _running = (name, _clock.GetTimestamp());
        return this;
    }

    /// <summary>Adds a file, or every visible file below a folder, with size in bytes and SHA-256.</summary>
    /// <param name="path">Local path; of a remote one only the name is kept.</param>
    public Provenance Input(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        foreach (var file in Files(path))
        {
            using var content = File.OpenRead(file);
            _inputs.Add(
                new JsonObject
                {
                    ["path"] = file.Replace('\\', '/'),
                    ["size"] = content.Length,
                    ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
                }
            );
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            _inputs.Add(new JsonObject { ["path"] = path });
        }

        return this;
    }

    /// <summary>Adds a row count.</summary>
    public Provenance Rows(string name, long count)
    {
        _rows[name] = count;
        return this;
    }

    /// <summary>Adds the properties of an object, such as <c>new { seed, metric }</c>, as options.</summary>
    public Provenance Options(object options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var property in options.GetType().GetProperties())
        {
            _options[property.Name] = ToJson(property.GetValue(options));
        }

        return this;
    }

    /// <summary>The record so far; the running stage counts up to now.</summary>
    internal JsonObject ToJson()
    {
        EndStage();
        var record = new JsonObject
        {
            ["inputs"] = _inputs.DeepClone(),
            ["rows"] = _rows.DeepClone(),
            ["options"] = _options.DeepClone(),
            ["engine"] = _spark.Engine.Name,
            ["engine_version"] = _spark.Engine.Version,
        };
        if (_spark.Engine.Master is { } master)
        {
            record["master"] = master;
        }

        if (_options.TryGetPropertyValue("seed", out var seed))
        {
            record["seed"] = seed?.DeepClone();
        }

        AddWhenKnown(record, "notebook", NotebookKey);
        AddWhenKnown(record, "notebook_sha256", NotebookHashKey);
        record["stage_seconds"] = new JsonObject(
            _stages.Select(stage =>
                KeyValuePair.Create(stage.Name, (JsonNode?)JsonValue.Create(Math.Round(stage.Seconds, 3)))
            )
        );
        return record;
    }

    private static void AddWhenKnown(JsonObject record, string name, string key)
    {
        if (AppContext.GetData(key) is string value)
        {
            record[name] = value;
        }
    }

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) is not ['_' or '.', ..])
                .Order(StringComparer.Ordinal)
            : [];
    }

    private static JsonNode? ToJson(object? value) =>
        value switch
        {
            null => null,
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            long number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            IEnumerable list => new JsonArray(list.Cast<object?>().Select(ToJson).ToArray()),
            IFormattable other => JsonValue.Create(
                other.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ => JsonValue.Create(value.ToString()),
        };

    private void EndStage()
    {
        if (_running is var (name, since))
        {
            _stages.Add((name, _clock.GetElapsedTime(since).TotalSeconds));
            _running = null;
        }
    }
}
