using Spark.Analysis;
using Spark.Engines;
using Spark.Types;

namespace Spark.Sessions;

/// <summary>What the frames of a session share: settings, views, the engine, and a way to stop running work.</summary>
internal sealed class SessionState : IDisposable
{
    public const string EngineKey = "spark.engine";
    public const string ZoneKey = "spark.sql.session.timeZone";
    private const string DefaultEngine = "embedded";

    private readonly Lock _lock = new();
    private readonly SharedEngine _engine;
    private long _lastSeed;

    public SessionState(IReadOnlyDictionary<string, string> settings)
        : this(SessionVariables.Over(settings, Environment.GetEnvironmentVariable), new SharedEngine())
    {
    }

    private SessionState(IReadOnlyDictionary<string, string> settings, SharedEngine engine)
    {
        _engine = engine;
        Settings = new SessionSettings(settings);
        Settings.Changed += (key, value) => _engine.Made?.SetConf(key, value);
        Catalog = new SessionCatalog(() => Zone, NextSeed);
    }

    public SessionSettings Settings { get; }

    public SessionCatalog Catalog { get; }

    public ActionScopes Actions { get; } = new();

    public TimeZoneInfo Zone => Settings.Find(ZoneKey) is { } name
        ? CivilTime.FindZone(name)
            ?? throw new ArgumentException(
                $"'{name}' is not a time zone. Set '{ZoneKey}' to a region such as 'Europe/Berlin', or an offset.")
        : TimeZoneInfo.Local;

    private string EngineName => Settings.Find(EngineKey) ?? DefaultEngine;

    /// <summary>Made when first needed, so that frames can be built and described without one.</summary>
    public IEngine Engine
    {
        get
        {
            lock (_lock)
            {
                return _engine.Made ??= Create();
            }
        }
    }

    /// <summary>Starts an engine for which somebody waits.</summary>
    public void Start()
    {
        if (!EngineRegistry.StartsAtOnce(EngineName))
        {
            return;
        }

        _ = Engine.Version;
        Settings.Adopt(Engine.GivenSettings);
    }

    /// <summary>Same engine, other settings and views.</summary>
    public SessionState Fork() => new(Settings.All, _engine);

    public Analyzer Analyzer()
    {
        SessionZone.Enter(Zone);
        return new Analyzer(Catalog);
    }

    public long NextSeed() => Interlocked.Increment(ref _lastSeed);

    public void Dispose()
    {
        Actions.Dispose();
        _engine.Made?.Dispose();
        _engine.Made = null;
    }

    private IEngine Create()
    {
        var name = EngineName;
        var engine = EngineRegistry.Create(name, Settings.All);
        if (engine is null)
        {
            var known = EngineRegistry.Names.Count == 0
                ? "No engine is registered"
                : $"Registered are {string.Join(", ", EngineRegistry.Names.Select(n => $"'{n}'"))}";
            throw new InvalidOperationException(
                $"There is no engine '{name}'. {known}. Reference the engine's assembly and call its method on the "
                + "session builder.");
        }

        foreach (var (key, value) in Settings.All)
        {
            engine.SetConf(key, value);
        }

        return engine;
    }

    /// <summary>The one engine of sessions that were made from one another.</summary>
    private sealed class SharedEngine
    {
        public IEngine? Made { get; set; }
    }
}
