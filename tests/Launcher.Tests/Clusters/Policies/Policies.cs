using Launcher.Clusters.Policies;
using Launcher.Tests.Clusters.Checks;

namespace Launcher.Tests.Clusters.Policies;

/// <summary>Policies of a plan with everything that can be set.</summary>
internal static class Policies
{
    public static CheckBench Bench() =>
        new CheckBench
        {
            Options = ["--inputs", "s3://data/rows.parquet,s3://more/day=*/", "--output", "s3://results/scores"],
        }
            .Set("logs", "s3://team-logs/emr")
            .Set("bootstrap", "s3://team/prepare.sh")
            .Set("encryption.logKey", "arn:aws:kms:us-east-1:111122223333:key/l")
            .Set("encryption.storageKey", "arn:aws:kms:us-east-1:111122223333:key/s")
            .Set("notify.topic", CheckBench.Topic)
            .Set("metrics.namespace", "Runs")
            .Set("deadline.role", CheckBench.SchedulerRole)
            .Set("task.count", "2");

    public static PolicyEvaluator Of(string name) =>
        new(All().Single(document => document.Name == name).ToJson());

    public static IReadOnlyList<PolicyDocument> All() => PolicySet.Of(PolicyScope.Of(Bench().Plan(), null));
}
