using System.Text.Json;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>What a result was made from, so that it can be made again.</summary>
internal static class ProvenanceSection
{
    public static string Write(ResultDocument document)
    {
        if (document.At("provenance") is not { ValueKind: JsonValueKind.Object } provenance)
        {
            return "";
        }

        var members = provenance.EnumerateObject().ToList();
        var facts = members
            .Where(member => member.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            .Select(member => new Fact(Words.Title(member.Name), ResultDocument.Shown(member.Value)));
        var groups = members
            .Where(member => member.Value.ValueKind == JsonValueKind.Object)
            .Select(member => NameTable(Words.Title(member.Name), member.Value));
        return Html.Section("provenance", "Provenance", [Inputs(provenance), Html.Facts(facts), .. groups]);
    }

    /// <summary>The members of an object, one in a row.</summary>
    public static string NameTable(string caption, JsonElement members) =>
        Html.Table(caption, ["Name", "Value"], [.. members.EnumerateObject().Select(NameRow)]);

    private static IReadOnlyList<Cell> NameRow(JsonProperty member) => [new Cell(member.Name), Cell.Of(member.Value)];

    private static string Inputs(JsonElement provenance) =>
        provenance.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Array
            ? Html.Table("Input files", ["File", "Size", "SHA-256"], [.. inputs.EnumerateArray().Select(Input)])
            : "";

    private static IReadOnlyList<Cell> Input(JsonElement input)
    {
        var size = Member(input, "size") is { ValueKind: JsonValueKind.Number } bytes ? bytes.GetInt64() : (long?)null;
        return
        [
            new Cell(Text(input, "path")),
            new Cell(size is null ? "" : FileSizes.Shown(size.Value), IsNumber: true),
            new Cell(Text(input, "sha256")),
        ];
    }

    private static string Text(JsonElement item, string name) =>
        Member(item, name) is { } value ? ResultDocument.Shown(value) : "";

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;
}
