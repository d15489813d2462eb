using System.Globalization;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Native;

/// <summary>A DuckDB instance in memory that spills to a folder of its own, deleted when the instance closes.</summary>
internal sealed unsafe class Database : IDisposable
{
    private readonly string _spillFolder;
    private nint _handle;

    public Database(DatabaseOptions options)
    {
        _spillFolder = Path.Combine(options.TempFolder ?? Path.GetTempPath(), $"spark-embedded-{Guid.NewGuid():N}");
        _handle = Open(Settings(options, _spillFolder));
    }

    public static string LibraryVersion => NativeText.Borrowed(DuckDb.LibraryVersion());

    public Connection Connect()
    {
        ObjectDisposedException.ThrowIf(_handle == 0, this);
        if (DuckDb.Connect(_handle, out var connection) != 0)
        {
            throw new EngineException("The embedded database refused another connection.");
        }

        return new Connection(connection);
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            DuckDb.Close(ref _handle);
            _handle = 0;
            if (Directory.Exists(_spillFolder))
            {
                Directory.Delete(_spillFolder, recursive: true);
            }
        }
    }

    private static Dictionary<string, string> Settings(DatabaseOptions options, string spillFolder)
    {
        var settings = new Dictionary<string, string>
        {
            ["temp_directory"] = spillFolder,
            ["preserve_insertion_order"] = "true",
            ["default_null_order"] = "nulls_first_on_asc_last_on_desc",
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
        };
        if (options.Threads is { } threads)
        {
            settings["threads"] = threads.ToString(CultureInfo.InvariantCulture);
        }

        if (options.MemoryLimit is { } limit)
        {
            settings["memory_limit"] = limit;
        }

        return settings;
    }

    private static nint Open(Dictionary<string, string> settings)
    {
        if (DuckDb.CreateConfig(out var config) != 0)
        {
            throw new EngineException("The embedded database could not make its configuration.");
        }

        try
        {
            foreach (var (name, value) in settings)
            {
                if (DuckDb.SetConfig(config, name, value) != 0)
                {
                    throw new EngineException($"The embedded database does not accept '{value}' for '{name}'.");
                }
            }

            if (DuckDb.OpenExt(null, out var handle, config, out var error) != 0)
            {
                throw new EngineException($"The embedded database did not open: {NativeText.Owned(error)}");
            }

            return handle;
        }
        finally
        {
            DuckDb.DestroyConfig(ref config);
        }
    }
}
