using System.Globalization;
using System.Text.RegularExpressions;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

internal enum LogKind
{
    Step,
    Container,
    Bootstrap,
    Provision,
    Other,
}

/// <summary>One file of a cluster's logs, as its address tells it.</summary>
/// <param name="Owner">Id of step or container; for the rest the machine's.</param>
/// <param name="Stream">Such as 'stderr', whatever endings its name has.</param>
/// <param name="Rotation">Time in the name of a file that was put aside; empty for the one written last.</param>
/// <param name="Number">Attempt of a container; number of a bootstrap action from 1.</param>
/// <param name="Sequence">Of a container within its attempt; the driver's is 1 in cluster mode.</param>
internal sealed partial record LogFile(
    S3Address Address,
    long Size,
    DateTimeOffset Changed,
    LogKind Kind,
    string Owner,
    string Stream,
    string Rotation,
    int Number = 0,
    long Sequence = 0)
{
    public string? Application =>
        Container().Match(Owner) is { Success: true } found ? $"application_{found.Groups["application"].Value}" : null;

    /// <param name="folder">The cluster's own folder.</param>
    public static LogFile Of(StoredObject stored, S3Address folder)
    {
        var path = stored.Address.Key.StartsWith(folder.Key, StringComparison.Ordinal)
            ? stored.Address.Key[folder.Key.Length..].TrimStart('/')
            : stored.Address.Key;
        var parts = path.Split('/');
        var (stream, rotation) = NameOf(parts[^1]);
        var file = new LogFile(stored.Address, stored.Size, stored.Changed, LogKind.Other, "", stream, rotation);
        return parts switch
        {
            ["steps", var step, _] => file with { Kind = LogKind.Step, Owner = step },
            ["containers", _, var id, _] when Container().Match(id) is { Success: true } found => file with
            {
                Kind = LogKind.Container,
                Owner = id,
                Number = (int)Math.Min(NumberOf(found.Groups["attempt"].Value), int.MaxValue),
                Sequence = NumberOf(found.Groups["sequence"].Value),
            },
            ["node", var instance, "bootstrap-actions", var number, _] => file with
            {
                Kind = LogKind.Bootstrap,
                Owner = instance,
                Number = (int)Math.Min(NumberOf(number), int.MaxValue),
            },
            ["node", var instance, "provision-node", ..] => file with { Kind = LogKind.Provision, Owner = instance },
            ["node", var instance, ..] => file with { Owner = instance },
            _ => file,
        };
    }

    private static (string Stream, string Rotation) NameOf(string name)
    {
        foreach (var ending in new[] { ".gz", ".txt" })
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^ending.Length];
            }
        }

        var rotated = Rotated().Match(name);
        return rotated.Success ? (rotated.Groups[1].Value, rotated.Groups[2].Value) : (name, "");
    }

    private static long NumberOf(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        @"^container_(?:e\d+_)?(?<application>\d+_\d+)_(?<attempt>\d+)_(?<sequence>\d+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Container();

    [GeneratedRegex(@"^([A-Za-z][\w.]*?)[.-](\d[\dTZ._:-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rotated();
}
