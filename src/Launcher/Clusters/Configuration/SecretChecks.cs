using Launcher.Failures;

namespace Launcher.Clusters.Configuration;

/// <summary>Refuses secrets in whatever ends in a request: anybody who may describe the cluster reads that.</summary>
internal static class SecretChecks
{
    private const string Advice =
        "Everybody who may describe the cluster could read it; let the job take it from AWS Secrets Manager, or give "
        + "the instance profile the right instead.";

    public static void Require(ClusterSettings settings, IReadOnlyList<string> scriptOptions)
    {
        foreach (var key in new[] { "spark", "tags" })
        {
            foreach (var (name, value) in settings.Effective.Map(key))
            {
                if (SecretPattern.IsNamed(name) || SecretPattern.IsShown(value))
                {
                    throw LauncherException.Usage($"'{name}' in '{key}' looks like a secret. {Advice}");
                }
            }
        }

        foreach (var option in scriptOptions)
        {
            var name = option.Split('=')[0];
            if (name.StartsWith('-') && SecretPattern.IsNamed(name))
            {
                throw LauncherException.Usage($"The script's option '{name}' looks like a secret. {Advice}");
            }

            if (SecretPattern.IsShown(option))
            {
                throw LauncherException.Usage($"An option of the script holds what looks like a secret. {Advice}");
            }
        }
    }
}
