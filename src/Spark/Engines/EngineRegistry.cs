using System.Collections.Concurrent;

namespace Spark.Engines;

/// <summary>
/// Engines by name, entered by the composition root (the generated program, the first notebook cell, a test) or by an
/// engine's extension method on the session builder.
/// </summary>
internal static class EngineRegistry
{
    private static readonly ConcurrentDictionary<string, Func<IReadOnlyDictionary<string, string>, IEngine>> Factories =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in ordinal order.</summary>
    public static IReadOnlyList<string> Names => Factories.Keys.Order(StringComparer.Ordinal).ToArray();

    public static void Register(string name, Func<IReadOnlyDictionary<string, string>, IEngine> create) =>
        Factories[name] = create;

    /// <summary>Makes an engine from the session's settings; null when the name is not registered.</summary>
    public static IEngine? Create(string name, IReadOnlyDictionary<string, string> settings) =>
        Factories.TryGetValue(name, out var create) ? create(settings) : null;
}
