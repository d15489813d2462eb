using System.Text.Json;

namespace NbToScript.Documents;

/// <summary>
/// Kernel names of .NET Interactive, their aliases and languages, and what a notebook's metadata says about them.
/// </summary>
internal static class KernelNames
{
    public const string CSharp = "csharp";
    public const string Markdown = "markdown";

    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        ["C#"] = CSharp,
        ["cs"] = CSharp,
        [".net-csharp"] = CSharp,
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["F#"] = "fsharp",
        ["fs"] = "fsharp",
        [".net-fsharp"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        [".net-pwsh"] = "pwsh",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["html"] = "html",
        ["http"] = "http",
        ["mermaid"] = "mermaid",
        ["value"] = "value",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["markdown"] = Markdown,
        ["md"] = Markdown,
    };

    /// <summary>
    /// The language behind a kernel name or alias; null when neither the file nor the built-in table knows it.
    /// </summary>
    public static string? LanguageOf(string name, IReadOnlyDictionary<string, string> fileKernels) =>
        BuiltIn.TryGetValue(name, out var language) || fileKernels.TryGetValue(name, out language) ? language : null;

    public static IReadOnlyDictionary<string, string> ReadKernels(JsonElement metadata)
    {
        var kernels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Items(metadata))
        {
            if (Text(item, "name") is not { } name)
            {
                continue;
            }

            var spoken = Text(item, "languageName");
            var language =
                BuiltIn.GetValueOrDefault(name)
                ?? (spoken is null ? name : BuiltIn.GetValueOrDefault(spoken, spoken.ToLowerInvariant()));
            kernels[name] = language;
            if (item.TryGetProperty("aliases", out var aliases) && aliases.ValueKind == JsonValueKind.Array)
            {
                foreach (var alias in aliases.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String))
                {
                    kernels[alias.GetString()!] = language;
                }
            }
        }

        return kernels;
    }

    public static string ReadDefault(JsonElement metadata) =>
        Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? Text(metadata, "polyglot_notebook", "defaultKernelName")
        ?? Text(metadata, "dotnet_interactive", "defaultKernelName")
        ?? Text(metadata, "kernelspec", "name")
        ?? Text(metadata, "kernelspec", "language")
        ?? Text(metadata, "language_info", "name")
        ?? CSharp;

    public static string? ReadCellKernel(JsonElement metadata) =>
        Text(metadata, "polyglot_notebook", "kernelName") ?? Text(metadata, "dotnet_interactive", "language");

    private static IEnumerable<JsonElement> Items(JsonElement metadata)
    {
        foreach (
            var path in (string[][])
                [
                    ["polyglot_notebook", "kernelInfo", "items"],
                    ["polyglot_notebook", "items"],
                ]
        )
        {
            if (Find(metadata, path) is { ValueKind: JsonValueKind.Array } items)
            {
                return items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object);
            }
        }

        return [];
    }

    private static string? Text(JsonElement element, params string[] path) =>
        Find(element, path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static JsonElement? Find(JsonElement element, string[] path)
    {
        foreach (var step in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element))
            {
                return null;
            }
        }

        return element;
    }
}
