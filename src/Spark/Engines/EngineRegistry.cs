using System.Collections.Concurrent;

namespace Spark.Engines;

/// <summary>
/// Engines by name, entered by the composition root (the generated program, the first notebook cell, a test) or by an
/// engine's extension method on the session builder.
/// </summary>
internal static class EngineRegistry
{
    private static readonly ConcurrentDictionary<string, Entry> Factories = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in ordinal order.</summary>
    public static IReadOnlyList<string> Names => Factories.Keys.Order(StringComparer.Ordinal).ToArray();

    /// <param name="name">As in the setting <c>spark.engine</c>.</param>
    /// <param name="create">Makes an engine from a session's settings.</param>
    /// <param name="startsAtOnce">
    /// Whether a session starts the engine when it is made, because somebody waits for that; else the first need does.
    /// </param>
    public static void Register(
        string name,
        Func<IReadOnlyDictionary<string, string>, IEngine> create,
        bool startsAtOnce = false) =>
        Factories[name] = new Entry(create, startsAtOnce);

    public static bool StartsAtOnce(string name) =>
        Factories.TryGetValue(name, out var entry) && entry.StartsAtOnce;

    /// <summary>Makes an engine from the session's settings; null when the name is not registered.</summary>
    public static IEngine? Create(string name, IReadOnlyDictionary<string, string> settings) =>
        Factories.TryGetValue(name, out var entry) ? entry.Create(settings) : null;

    private sealed record Entry(Func<IReadOnlyDictionary<string, string>, IEngine> Create, bool StartsAtOnce);
}
