using System.Globalization;
using Spark.Sessions;

namespace Microsoft.Spark.Sql;

/// <summary>Runtime settings of a session.</summary>
public sealed class RuntimeConfig
{
    private readonly SessionSettings _settings;

    internal RuntimeConfig(SessionSettings settings) => _settings = settings;

    /// <summary>Sets a setting; unknown keys are kept.</summary>
    public void Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _settings.Set(key, value);
    }

    /// <summary>Sets a setting to <c>true</c> or <c>false</c>.</summary>
    public void Set(string key, bool value) => Set(key, value ? "true" : "false");

    /// <summary>Sets a whole number.</summary>
    public void Set(string key, long value) => Set(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value that was set, else Spark's default.</summary>
    /// <exception cref="KeyNotFoundException">The key has neither.</exception>
    public string Get(string key) => _settings.Effective(key)
        ?? throw new KeyNotFoundException($"'{key}' is not set and has no default. Set it with Conf().Set.");

    /// <summary>The value that was set, else the default given here.</summary>
    public string Get(string key, string defaultValue) => _settings.Find(key) ?? defaultValue;

    /// <summary>Takes a setting back to its default.</summary>
    public void Unset(string key) => _settings.Unset(key);

    /// <summary>
    /// Whether the setting may change while the session lives: SQL settings may, others are read at the start.
    /// </summary>
    public bool IsModifiable(string key) => key.StartsWith("spark.sql.", StringComparison.Ordinal);
}
