using Spark.Lambdas.Closures;

namespace Microsoft.Spark;

/// <summary>
/// A value for functions to read. It travels with the functions that capture it, more than a megabyte once to a
/// machine, and is unpacked once in a process however many tasks read it there.
/// </summary>
public sealed class Broadcast<T>
{
    private static readonly Dictionary<Guid, WeakReference<Broadcast<T>>> Known = [];

    private readonly Guid _key;
    private readonly Lazy<T> _value;
    private byte[]? _packed;
    private volatile bool _isDestroyed;

    internal Broadcast(T value)
        : this(Guid.NewGuid(), new Lazy<T>(value)) => Remember(this);

    private Broadcast(Guid key, Lazy<T> value) => (_key, _value) = (key, value);

    /// <summary>The value; functions must not change it.</summary>
    /// <exception cref="InvalidOperationException">It was destroyed.</exception>
    public T Value() => _isDestroyed
        ? throw new InvalidOperationException("The broadcast value was destroyed. Broadcast it again.")
        : _value.Value;

    /// <summary>Frees the form in which the value travels; it is packed again when it is needed.</summary>
    public void Unpersist() => _packed = null;

    /// <summary>The same; there is nothing to wait for.</summary>
    public void Unpersist(bool blocking) => Unpersist();

    /// <summary>Ends the use of the value.</summary>
    public void Destroy()
    {
        _isDestroyed = true;
        Unpersist();
    }

    internal void Write(ValueOutput output)
    {
        var packed = _packed ??= Closure.Pack(Value());
        output.Write(_key);
        output.WriteCount(packed.Length);
        output.WriteBytes(packed);
    }

    /// <summary>The value that this process has already, else a new one.</summary>
    internal static Broadcast<T> Read(ValueInput input)
    {
        var key = input.Read<Guid>();
        var packed = input.ReadBytes(input.ReadCount());
        lock (Known)
        {
            if (Known.TryGetValue(key, out var held) && held.TryGetTarget(out var known))
            {
                return known;
            }

            var bytes = packed.ToArray();
            var received = new Broadcast<T>(key, new Lazy<T>(() => Closure.Unpack<T>(bytes)));
            Remember(received);
            return received;
        }
    }

    private static void Remember(Broadcast<T> broadcast)
    {
        lock (Known)
        {
            foreach (var gone in Known.Where(entry => !entry.Value.TryGetTarget(out _)).ToArray())
            {
                Known.Remove(gone.Key);
            }

            Known[broadcast._key] = new WeakReference<Broadcast<T>>(broadcast);
        }
    }
}
