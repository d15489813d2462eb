using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>An address that stands in the script's options.</summary>
internal sealed record JobAddress(string Option, S3Address Address)
{
    private static readonly char[] Wildcards = ['*', '?', '[', '{'];

    public bool HasWildcard => Address.Key.IndexOfAny(Wildcards) >= 0;

    /// <summary>What all keys that the address means begin with.</summary>
    public string Beginning => HasWildcard ? Address.Key[..Address.Key.IndexOfAny(Wildcards)] : Address.Key;

    /// <summary>The address is an object, or a folder of objects.</summary>
    public bool Means(string key) =>
        HasWildcard
        || Address.Key.Length == 0
        || key == Address.Key
        || key.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The other address lies in this one, or is the same.</summary>
    public bool Holds(S3Address other) =>
        other.Bucket == Address.Bucket
        && (HasWildcard
            ? other.Key.StartsWith(Beginning[..(Beginning.LastIndexOf('/') + 1)], StringComparison.Ordinal)
            : Folder == "/" || (other.Key.TrimEnd('/') + "/").StartsWith(Folder, StringComparison.Ordinal));

    private string Folder => Address.Key.TrimEnd('/') + "/";
}

/// <summary>What a job reads from S3 and writes there, as far as its options say.</summary>
internal sealed record JobAddresses(IReadOnlyList<JobAddress> Inputs, IReadOnlyList<JobAddress> Outputs)
{
    /// <summary>Options whose name speaks of output, checkpoints or reports are written; all others are read.</summary>
    public static JobAddresses Of(IReadOnlyList<string> options)
    {
        var found = Find(options).ToLookup(address => IsOutput(address.Option));
        return new JobAddresses([.. found[false]], [.. found[true]]);
    }

    private static IEnumerable<JobAddress> Find(IReadOnlyList<string> options)
    {
        var name = "";
        foreach (var option in options)
        {
            var isName = option.StartsWith('-');
            name = isName ? option.Split('=')[0] : name;
            var value = isName ? option[name.Length..].TrimStart('=') : option;
            foreach (var part in value.Split(','))
            {
                if (S3Address.TryParse(part, out var address))
                {
                    yield return new JobAddress(name, address.Value);
                }
            }
        }
    }

    private static bool IsOutput(string option) =>
        option.TrimStart('-').Split('-', '_').Any(word => word is "out" or "output" or "outputs" or "checkpoint"
            or "checkpoints" or "target" or "report" or "save");
}
