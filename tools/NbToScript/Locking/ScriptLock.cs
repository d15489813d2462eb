using System.Text.Json;
using System.Text.Json.Serialization;
using NbToScript.Output;

namespace NbToScript.Locking;

/// <summary>
/// What a script was made from: enough to say later whether it is stale, edited or made by another version.
/// </summary>
internal sealed record ScriptLock
{
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required string Tool { get; init; }

    /// <summary>The notebook as seen from the script's folder.</summary>
    public required string Notebook { get; init; }

    public required ConversionOptions Options { get; init; }

    public required IReadOnlyList<LockedCell> Cells { get; init; }

    /// <summary>SHA-256 of every generated file.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    public required IReadOnlyList<LockedPackage> Packages { get; init; }

    public string ToJson() =>
        JsonSerializer.Serialize(this, LockJson.Default.ScriptLock).ReplaceLineEndings("\n") + "\n";

    /// <summary>The lock of a script folder; null when there is none.</summary>
    public static ScriptLock? ReadFrom(string folder)
    {
        var path = Path.Combine(folder, ScriptNames.Lock);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllText(path), LockJson.Default.ScriptLock);
            return read is { Schema: CurrentSchema }
                ? read
                : throw new ScriptLockException(
                    $"'{path}' has the schema '{read?.Schema}', which this version does not read. Convert with --force."
                );
        }
        catch (JsonException exception)
        {
            throw new ScriptLockException($"'{path}' cannot be read: {exception.Message} Convert with --force.");
        }
    }
}

/// <param name="File">Name of the imported file the cell lies in, null for the notebook's own.</param>
internal sealed record LockedCell(int Cell, string? Id, string? File, string Title, string Hash);

internal sealed record LockedPackage(string Id, string Version);

/// <summary>A lock file is not one that this version wrote.</summary>
internal sealed class ScriptLockException(string message) : Exception(message);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ScriptLock))]
internal sealed partial class LockJson : JsonSerializerContext;
