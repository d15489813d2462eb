using System.Text.Json;

namespace FakeTools;

/// <summary>How converter, build and script of a pretended notebook behave; it is the notebook's own text.</summary>
public sealed record Play
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What 'check' returns; 1 leads to 'convert'.</summary>
    public int Check { get; init; }

    public int Convert { get; init; }

    /// <summary>What the converter says on its standard output.</summary>
    public IReadOnlyList<string> Diagnostics { get; init; } = [];

    /// <summary>The script's options.</summary>
    public IReadOnlyList<string> Options { get; init; } = ["--out-model-dir", "--seed"];

    /// <summary>Built-in values of options.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    public int Build { get; init; }

    public IReadOnlyList<string> BuildLines { get; init; } = [];

    /// <summary>'convert' or 'build' when that one waits until it is interrupted.</summary>
    public string? WaitsIn { get; init; }

    public IReadOnlyList<Act> Script { get; init; } = [];

    public static Play Read(string path) => JsonSerializer.Deserialize<Play>(File.ReadAllText(path), Json)!;

    public string Text() => JsonSerializer.Serialize(this, Json);
}
