using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>Spark settings that a step ran with, as far as EMR tells them.</summary>
internal sealed class JobSettings
{
    private static readonly (string Option, string Setting)[] Options =
    [
        ("--driver-memory", "spark.driver.memory"),
        ("--executor-memory", "spark.executor.memory"),
        ("--deploy-mode", "spark.submit.deployMode"),
    ];

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    private JobSettings()
    {
    }

    public bool IsClusterMode => _settings.GetValueOrDefault("spark.submit.deployMode") == "cluster";

    public string? this[string name] => _settings.GetValueOrDefault(name);

    /// <summary>The step's own settings go over the cluster's.</summary>
    public static JobSettings Of(Cluster cluster, StepSummary step)
    {
        var settings = new JobSettings();
        var defaults = cluster.Configurations?.Find(part => part.Classification == "spark-defaults")?.Properties;
        foreach (var (name, value) in defaults ?? [])
        {
            settings._settings[name] = value;
        }

        var arguments = step.Config?.Args ?? [];
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            settings.Take(arguments[i], arguments[i + 1]);
        }

        return settings;
    }

    private void Take(string option, string value)
    {
        if (option is "--conf" or "-c" && value.Split('=', 2) is [var name, var set])
        {
            _settings[name] = set;
        }
        else if (Array.Find(Options, known => known.Option == option).Setting is { } setting)
        {
            _settings[setting] = value;
        }
    }
}
