using System.Text.RegularExpressions;
using Launcher.Clusters.Explaining.Causes;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>The logs that one step left so far, found in the order in which they lead to each other.</summary>
internal sealed partial class StepLogs(IObjectStore store, LogFolder folder, string stepId, ReadBudget budget)
{
    private const int MostRotations = 3;
    private const int MostExecutors = 5;

    private readonly Dictionary<string, LogText> _read = new(StringComparer.Ordinal);

    /// <summary>What spark-submit's own process wrote.</summary>
    public IReadOnlyList<LogFile> Client { get; private set; } = [];

    public string? Application { get; private set; }

    /// <summary>Of the application; empty while none is known.</summary>
    public IReadOnlyList<LogFile> Containers { get; private set; } = [];

    /// <summary>The first container of the last attempt that was made.</summary>
    public IReadOnlyList<LogFile> Driver =>
        [.. Containers.Where(file => file.Sequence == 1 && file.Number == Containers.Max(other => other.Number))];

    public IEnumerable<string> Addresses => Client.Concat(Containers).Select(file => file.Address.ToString());

    /// <summary>Looks again.</summary>
    public async Task FindAsync(CancellationToken stop)
    {
        Client = await folder.ListAsync($"steps/{stepId}/", stop);
        Application ??= await ApplicationAsync(stop);
        Containers = Application is null
            ? await OnlyApplicationAsync(stop)
            : await folder.ListAsync($"containers/{Application}/", stop);
    }

    public async Task<IReadOnlyList<LogText>> ReadAsync(IEnumerable<LogFile> files, CancellationToken stop)
    {
        var texts = new List<LogText>();
        foreach (var stream in files.Where(file => file.Size > 0).GroupBy(file => (file.Owner, file.Stream)))
        {
            foreach (var file in LogFolder.NewestFirst(stream).Take(MostRotations))
            {
                var key = $"{file.Address} {file.Size} {file.Changed.UtcTicks}";
                if (!_read.TryGetValue(key, out var text))
                {
                    text = await LogText.ReadAsync(store, file, budget, stop);
                    _read[key] = text;
                }

                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>Those that the driver names in its complaints, else the first ones.</summary>
    public IReadOnlyList<LogFile> FailedExecutors(IReadOnlyList<LogText> driver)
    {
        var named = driver
            .SelectMany(text => text.Lines)
            .Where(line => CauseSigns.ClassOf(line.Text) is not null || ExitOfContainer().IsMatch(line.Text))
            .SelectMany(line => ContainerId().Matches(line.Text).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
        var last = Containers.Count == 0 ? 0 : Containers.Max(file => file.Number);
        return
        [
            .. Containers
                .Where(file => file.Sequence > 1 && file.Number == last)
                .GroupBy(file => file.Owner)
                .OrderBy(container => !named.Contains(container.Key))
                .ThenBy(container => container.First().Sequence)
                .Take(MostExecutors)
                .SelectMany(container => container),
        ];
    }

    private async Task<string?> ApplicationAsync(CancellationToken stop)
    {
        string? seen = null;
        foreach (var text in await ReadAsync(Client.Where(file => file.Stream is "stderr" or "syslog"), stop))
        {
            foreach (var line in text.Lines)
            {
                var id = ApplicationId().Match(line.Text);
                if (id.Success && line.Text.Contains("Submitted application", StringComparison.Ordinal))
                {
                    return id.Value;
                }

                seen ??= id.Success ? id.Value : null;
            }
        }

        return seen;
    }

    // The client's own log may be lost; a cluster that ran one application leaves no doubt.
    private async Task<IReadOnlyList<LogFile>> OnlyApplicationAsync(CancellationToken stop)
    {
        var files = await folder.ListAsync("containers/", stop);
        return files.Select(file => file.Application).Distinct().Count() == 1 ? files : [];
    }

    [GeneratedRegex(@"\bapplication_\d+_\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex ApplicationId();

    [GeneratedRegex(@"\bcontainer_(?:e\d+_)?\d+_\d+_\d+_\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerId();

    [GeneratedRegex("[Ee]xit (?:status|code)|exited", RegexOptions.CultureInvariant)]
    private static partial Regex ExitOfContainer();
}
