using Launcher.Clusters.Checks.Rights;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Policies;

/// <summary>What the machines need: the package, the job's data, the logs.</summary>
internal static class InstanceRolePolicy
{
    public static PolicyDocument Of(PolicyScope scope) =>
        new("instanceRole", $"the machines' role '{RoleName.Of(scope.InstanceRole)}'", [.. Statements(scope)]);

    private static IEnumerable<PolicyStatement> Statements(PolicyScope scope)
    {
        var packages = scope.Packages;
        var (artifacts, temporary) = (packages.Below("artifacts/"), packages.Below("runs/*/temp/"));
        var bootstrap = scope.Settings.Bootstrap.Select(S3Address.Parse).ToList();
        yield return new PolicyStatement(
            "ReadPackages",
            StorageStatements.Read,
            [
                scope.Below(artifacts),
                scope.Below(temporary),
                .. bootstrap.Select(script => $"{scope.Bucket(script.Bucket)}/{script.Key}"),
            ]);
        yield return new PolicyStatement(
            "WriteLogs", ["s3:AbortMultipartUpload", "s3:PutObject"], [scope.Below(scope.Logs)]);
        var (inputs, outputs) = (scope.Addresses.Inputs, scope.Addresses.Outputs);
        if (inputs.Count > 0)
        {
            yield return new PolicyStatement(
                "ReadInputs", StorageStatements.Read, [.. inputs.SelectMany(scope.Objects)]);
        }

        // Outputs that nobody names lie below the run's own folder.
        yield return new PolicyStatement(
            "WriteOutputs",
            StorageStatements.Write,
            [scope.Below(packages.Below("runs/*/outputs/")), .. outputs.SelectMany(scope.Objects)]);

        var places = inputs
            .Concat(outputs)
            .Select(StorageStatements.Place)
            .Append(StorageStatements.Place(artifacts))
            .Append((packages.Bucket, packages.Key + "runs/"));
        foreach (var list in StorageStatements.Lists(scope, "List", places))
        {
            yield return list;
        }

        var buckets = inputs
            .Concat(outputs)
            .Select(found => found.Address.Bucket)
            .Append(packages.Bucket)
            .Append(scope.Logs.Bucket)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        yield return new PolicyStatement(
            "FindBuckets", ["s3:GetBucketLocation"], [.. buckets.Select(scope.Bucket)]);
        if (scope.Keys is { Count: > 0 } keys)
        {
            yield return new PolicyStatement(
                "UseKeys", ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"], keys);
        }
    }
}
