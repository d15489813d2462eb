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
            .Select(member => KeyValuePair.Create(Words(member.Name), ResultDocument.Shown(member.Value)));
        var groups = members
            .Where(member => member.Value.ValueKind == JsonValueKind.Object)
            .Select(member => Html.Table(
                Words(member.Name),
                ["Name", "Value"],
                [
                    .. member.Value.EnumerateObject().Select(inner => (IReadOnlyList<Cell>)[
                        new Cell(inner.Name), new Cell(ResultDocument.Shown(inner.Value)),
                    ]),
                ]));
        return Html.Section("provenance", "Provenance", [Inputs(provenance), Html.Facts(facts), .. groups]);
    }

    /// <summary>'train_samples' and 'trainSamples' read 'train samples'.</summary>
    public static string Words(string name) =>
        string.Concat(name.Select((letter, i) => letter switch
        {
            '_' => " ",
            _ when char.IsUpper(letter) && i > 0 && char.IsLower(name[i - 1]) => $" {char.ToLowerInvariant(letter)}",
            _ => letter.ToString(),
        }));

    private static string Inputs(JsonElement provenance) =>
        provenance.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Array
            ? Html.Table(
                "Input files",
                ["File", "Size", "SHA-256"],
                [
                    .. inputs.EnumerateArray().Select(input => (IReadOnlyList<Cell>)[
                        new Cell(Member(input, "path") is { } path ? ResultDocument.Shown(path) : ""),
                        new Cell(
                            Member(input, "size") is { ValueKind: JsonValueKind.Number } size
                                ? FileSizes.Shown(size.GetInt64())
                                : "",
                            IsNumber: true),
                        new Cell(Member(input, "sha256") is { } hash ? ResultDocument.Shown(hash) : ""),
                    ]),
                ])
            : "";

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;
}
