using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Host.Documents;

/// <summary>An .ipynb file as a JSON tree, so that whatever the runner does not know survives a round trip.</summary>
internal sealed class NotebookFile
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _root;

    private NotebookFile(string path, JsonObject root)
    {
        Path = path;
        _root = root;
        Cells = root["cells"] is JsonArray cells
            ? cells.Select((cell, index) => new NotebookCell(cell!.AsObject(), index)).ToArray()
            : throw new HostException(HostExit.Usage, $"'{path}' has no list of cells, so it is not a notebook.");
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public IReadOnlyList<NotebookCell> Cells { get; }

    public JsonObject Metadata => (_root["metadata"] as JsonObject) ?? [];

    public (int Major, int Minor) Format => ((int)_root["nbformat"]!, (int)_root["nbformat_minor"]!);

    public static NotebookFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new HostException(HostExit.Usage, $"There is no notebook '{path}'.");
        }

        try
        {
            return new NotebookFile(path, JsonNode.Parse(File.ReadAllText(path))!.AsObject());
        }
        catch (JsonException exception)
        {
            throw new HostException(HostExit.Usage, $"'{path}' is not JSON: {exception.Message}");
        }
    }

    /// <summary>Replaces the file at once, so that a reader or a killed process never sees half of it.</summary>
    public void WriteTo(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var part = path + ".part";
        File.WriteAllText(part, _root.ToJsonString(Layout) + "\n");
        File.Move(part, path, overwrite: true);
    }
}
