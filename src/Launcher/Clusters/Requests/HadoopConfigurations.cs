using Launcher.Clusters.Configuration;
using EmrConfiguration = Amazon.ElasticMapReduce.Model.Configuration;

namespace Launcher.Clusters.Requests;

/// <summary>Settings of the cluster's programs. Anybody who may describe the cluster can read them.</summary>
internal static class HadoopConfigurations
{
    public static List<EmrConfiguration> Of(ClusterSettings settings)
    {
        List<EmrConfiguration> configurations = [Encryption(settings)];
        if (SparkSettings.OfCluster(settings.Spark) is { Count: > 0 } spark)
        {
            configurations.Add(new EmrConfiguration { Classification = "spark-defaults", Properties = spark });
        }

        // Without labels the driver may start on a spot node, and losing that one loses the run.
        if (settings.HasTasks && settings.Task.IsSpot && !settings.Core.IsSpot)
        {
            configurations.Add(
                new EmrConfiguration
                {
                    Classification = "yarn-site",
                    Properties = new Dictionary<string, string>
                    {
                        ["yarn.node-labels.enabled"] = "true",
                        ["yarn.node-labels.am.default-node-label-expression"] = "CORE",
                    },
                });
        }

        return configurations;
    }

    private static EmrConfiguration Encryption(ClusterSettings settings)
    {
        var properties = new Dictionary<string, string> { ["fs.s3a.encryption.algorithm"] = "AES256" };
        if (settings.Effective.Text("encryption.storageKey") is { } key)
        {
            properties["fs.s3a.encryption.algorithm"] = "SSE-KMS";
            properties["fs.s3a.encryption.key"] = key;
        }

        return new EmrConfiguration { Classification = "core-site", Properties = properties };
    }
}
