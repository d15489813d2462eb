using System.Collections.Concurrent;

namespace Emr.Server.Life;

/// <summary>What the region cannot give. Launches that find none end for want of capacity.</summary>
public sealed class Capacity
{
    private readonly ConcurrentDictionary<(string? Type, string? Zone), bool> _exhausted = new();

    /// <summary>Null stands for every type or every zone.</summary>
    public void Exhaust(string? instanceType = null, string? zone = null) => _exhausted[(instanceType, zone)] = true;

    public void Restore(string? instanceType = null, string? zone = null) =>
        _exhausted.TryRemove((instanceType, zone), out _);

    internal bool Has(string type, string zone) =>
        !_exhausted.Keys.Any(none => (none.Type ?? type) == type && (none.Zone ?? zone) == zone);
}
