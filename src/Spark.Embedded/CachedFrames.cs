using System.Collections.Concurrent;
using System.Globalization;
using Spark.Plans;

namespace Spark.Embedded;

/// <summary>Frames that the user asked to keep, as tables of the database, filled when first needed.</summary>
internal sealed class CachedFrames(Action<string, Cached> fill, Action<string> drop)
{
    private readonly ConcurrentDictionary<long, Lazy<string>> _tables = [];

    public string Table(Cached node)
    {
        var table = _tables.GetOrAdd(node.Key, key => new Lazy<string>(() =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"cached_{key}");
            fill(name, node);
            return name;
        }));
        try
        {
            return table.Value;
        }
        catch
        {
            _tables.TryRemove(new KeyValuePair<long, Lazy<string>>(node.Key, table));
            throw;
        }
    }

    public void Remove(long key)
    {
        if (_tables.TryRemove(key, out var table) && table.IsValueCreated)
        {
            drop(table.Value);
        }
    }
}
