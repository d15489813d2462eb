using System.Collections.Concurrent;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>Frames that the user asked to keep, persisted when first needed.</summary>
internal sealed class KeptFrames : IDisposable
{
    private readonly ConcurrentDictionary<long, Lazy<JavaObject>> _frames = [];

    /// <summary>The persisted frame; the handle stays here.</summary>
    public JavaObject Frame(Cached node, Func<Cached, JavaObject> keep)
    {
        var frame = _frames.GetOrAdd(node.Key, _ => new Lazy<JavaObject>(() => keep(node)));
        try
        {
            return frame.Value;
        }
        catch
        {
            _frames.TryRemove(new KeyValuePair<long, Lazy<JavaObject>>(node.Key, frame));
            throw;
        }
    }

    public void Remove(long key)
    {
        if (_frames.TryRemove(key, out var frame) && frame.IsValueCreated)
        {
            frame.Value.Run("unpersist", false);
            frame.Value.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var frame in _frames.Values.Where(frame => frame.IsValueCreated))
        {
            frame.Value.Dispose();
        }

        _frames.Clear();
    }
}
