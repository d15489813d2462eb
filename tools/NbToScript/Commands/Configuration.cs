using System.Text.Json;
using NbToScript.Cells;
using NbToScript.Diagnostics;
using NbToScript.Output;

namespace NbToScript.Commands;

/// <summary>nbtoscript.json beside a notebook or above it; everything in it has a default.</summary>
internal sealed record Configuration
{
    public const string FileName = "nbtoscript.json";

    private static readonly string[] Keys =
    [
        "out",
        "notebooks",
        "select",
        "includeDependencies",
        "markdown",
        "display",
        "lineMap",
        "allPackages",
        "severity",
        "failOn",
    ];

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The folder that holds the file; null without one.</summary>
    public string? Folder { get; init; }

    /// <summary>Output folder with '{name}' for the notebook's name, relative to the file.</summary>
    public string? Out { get; init; }

    /// <summary>
    /// Notebooks that a command without arguments works on, relative to the file; '*' stands for any name.
    /// </summary>
    public IReadOnlyList<string> Notebooks { get; init; } = [];

    public ConversionOptions Options { get; init; } = new();

    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    public Severity FailOn { get; init; } = Severity.Error;

    public static Configuration FindFor(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var path = Path.Combine(current.FullName, FileName);
            if (File.Exists(path))
            {
                return Read(path);
            }
        }

        return new Configuration();
    }

    public string OutputFolderOf(string notebook)
    {
        var name = NameOf(notebook);
        return Out is null || Folder is null
            ? Path.Combine(Path.GetDirectoryName(notebook)!, name + ".script")
            : Path.GetFullPath(Path.Combine(Folder, Out.Replace("{name}", name, StringComparison.Ordinal)));
    }

    public static string NameOf(string notebook) => Path.GetFileNameWithoutExtension(notebook);

    private static Configuration Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new UsageException($"'{path}' does not hold a JSON object.");
            }

            var configuration = new Configuration { Folder = Path.GetDirectoryName(path)! };
            foreach (var property in document.RootElement.EnumerateObject())
            {
                configuration = configuration.With(property, path);
            }

            return configuration;
        }
        catch (JsonException exception)
        {
            throw new UsageException($"'{path}' is not JSON: {exception.Message}");
        }
    }

    private Configuration With(JsonProperty property, string path)
    {
        var value = property.Value;
        return property.Name switch
        {
            "out" => this with { Out = Text(property, path) },
            "notebooks" when value.ValueKind == JsonValueKind.Array => this with
            {
                Notebooks = [.. value.EnumerateArray().Select(n => n.GetString() ?? "")],
            },
            "select" => this with { Options = Options with { Select = Choice<SelectionMode>(property, path) } },
            "includeDependencies" => this with
            {
                Options = Options with { IncludeDependencies = Flag(property, path) },
            },
            "markdown" => this with { Options = Options with { Markdown = Choice<MarkdownMode>(property, path) } },
            "display" => this with { Options = Options with { Display = Choice<DisplayMode>(property, path) } },
            "lineMap" => this with { Options = Options with { LineMap = Choice<LineMapMode>(property, path) } },
            "allPackages" => this with { Options = Options with { AllPackages = Flag(property, path) } },
            "failOn" => this with { FailOn = Choice<Severity>(property, path) },
            "severity" when value.ValueKind == JsonValueKind.Object => this with
            {
                Severities = ReadSeverities(value, path),
            },
            _ when Keys.Contains(property.Name) => throw Unfit(property, path),
            _ => throw new UsageException(
                $"Key '{property.Name}' of '{path}' is not known. The known ones are "
                    + string.Join(", ", Keys.Select(k => $"'{k}'"))
                    + (Spelling.Nearest(property.Name, Keys) is { } near ? $". Did you mean '{near}'?" : ".")
            ),
        };
    }

    private static Dictionary<string, Severity> ReadSeverities(JsonElement value, string path)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (!Rules.All.Any(r => r.Id == property.Name))
            {
                throw new UsageException($"'{path}' sets the severity of '{property.Name}', which is no rule.");
            }

            severities[property.Name] = Choice<Severity>(property, path);
        }

        return severities;
    }

    private static T Choice<T>(JsonProperty property, string path)
        where T : struct, Enum =>
        property.Value.ValueKind == JsonValueKind.String
        && Enum.TryParse<T>(property.Value.GetString(), ignoreCase: true, out var choice)
            ? choice
            : throw new UsageException(
                $"Key '{property.Name}' of '{path}' has the value {property.Value.GetRawText()}. It takes "
                    + string.Join(", ", Enum.GetNames<T>().Select(n => $"'{n.ToLowerInvariant()}'"))
                    + "."
            );

    private static bool Flag(JsonProperty property, string path) =>
        property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? property.Value.GetBoolean()
            : throw Unfit(property, path);

    private static string Text(JsonProperty property, string path) =>
        property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : throw Unfit(property, path);

    private static UsageException Unfit(JsonProperty property, string path) =>
        new($"Key '{property.Name}' of '{path}' has the value {property.Value.GetRawText()}, which does not fit it.");
}
