using System.Globalization;
using System.Text.Json.Nodes;

namespace Notebooks.Host;

/// <summary>What to run and where the executed copy goes; without an output path the outputs are dropped.</summary>
internal sealed record HostOptions(string Notebook)
{
    public string? Output { get; init; }

    public JsonObject Parameters { get; init; } = [];

    public TimeSpan CellTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Reads <c>NOTEBOOK [--output FILE] [--parameters JSON] [--cell-timeout SECONDS]</c>, where JSON is an object of
    /// parameter names and values.
    /// </summary>
    public static HostOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments.Count % 2 == 0)
        {
            throw new HostException(
                HostExit.Usage,
                "Usage: Notebooks.Host NOTEBOOK [--output FILE] [--parameters JSON] [--cell-timeout SECONDS]");
        }

        var options = new HostOptions(Path.GetFullPath(arguments[0]));
        for (var i = 1; i < arguments.Count; i += 2)
        {
            options = options.With(arguments[i], arguments[i + 1]);
        }

        return options;
    }

    private HostOptions With(string name, string value) => name switch
    {
        "--output" => this with { Output = Path.GetFullPath(value) },
        "--parameters" => this with { Parameters = JsonNode.Parse(value)!.AsObject() },
        "--cell-timeout" => this with
        {
            CellTimeout = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)),
        },
        _ => throw new HostException(
            HostExit.Usage, $"'{name}' is not an option. There are --output, --parameters and --cell-timeout."),
    };
}
