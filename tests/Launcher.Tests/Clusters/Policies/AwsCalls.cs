using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticMapReduce;
using Amazon.IdentityManagement;
using Amazon.Pricing;
using Amazon.S3;
using Amazon.Scheduler;
using Amazon.ServiceQuotas;
using Amazon.SimpleNotificationService;
using Support;

namespace Launcher.Tests.Clusters.Policies;

/// <summary>Which operations of AWS the launcher's sources call, as IAM names them.</summary>
internal static partial class AwsCalls
{
    private static readonly (Type Client, string Prefix)[] Services =
    [
        (typeof(IAmazonElasticMapReduce), "elasticmapreduce"),
        (typeof(IAmazonEC2), "ec2"),
        (typeof(IAmazonIdentityManagementService), "iam"),
        (typeof(IAmazonServiceQuotas), "servicequotas"),
        (typeof(IAmazonSimpleNotificationService), "sns"),
        (typeof(IAmazonCloudWatch), "cloudwatch"),
        (typeof(IAmazonScheduler), "scheduler"),
        (typeof(IAmazonPricing), "pricing"),
        (typeof(IAmazonS3), "s3"),
    ];

    // S3's rights have names of their own.
    private static readonly Dictionary<string, string> StorageActions = new()
    {
        ["AbortMultipartUpload"] = "s3:AbortMultipartUpload",
        ["CompleteMultipartUpload"] = "s3:PutObject",
        ["CopyObject"] = "s3:PutObject",
        ["CopyPart"] = "s3:PutObject",
        ["DeleteObject"] = "s3:DeleteObject",
        ["DeleteObjects"] = "s3:DeleteObject",
        ["GetBucketEncryption"] = "s3:GetEncryptionConfiguration",
        ["GetBucketLocation"] = "s3:GetBucketLocation",
        ["GetBucketVersioning"] = "s3:GetBucketVersioning",
        ["GetLifecycleConfiguration"] = "s3:GetLifecycleConfiguration",
        ["GetObject"] = "s3:GetObject",
        ["GetObjectAttributes"] = "s3:GetObject",
        ["GetObjectMetadata"] = "s3:GetObject",
        ["GetPublicAccessBlock"] = "s3:GetBucketPublicAccessBlock",
        ["InitiateMultipartUpload"] = "s3:PutObject",
        ["ListObjectsV2"] = "s3:ListBucket",
        ["ListParts"] = "s3:ListMultipartUploadParts",
        ["PutObject"] = "s3:PutObject",
        ["UploadPart"] = "s3:PutObject",
    };

    /// <summary>Action → the sources that call it.</summary>
    public static ILookup<string, string> InSources()
    {
        var operations = Services
            .SelectMany(service => Operations(service.Client).Select(name => (name, service.Prefix)))
            .ToLookup(pair => pair.name, pair => pair.Prefix);
        var sources = Path.Combine(RepositoryFiles.Root, "src", "Launcher");
        return Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Call()
                .Matches(File.ReadAllText(file))
                .Select(call => (file: Path.GetFileName(file), name: call.Groups[1].Value)))
            .SelectMany(call => operations[call.name].Select(prefix => (call.file, action: Action(prefix, call.name))))
            .Distinct()
            .ToLookup(call => call.action, call => call.file);
    }

    private static string Action(string prefix, string operation) =>
        prefix == "s3"
            ? StorageActions.GetValueOrDefault(operation)
                ?? throw new KeyNotFoundException($"Name the right of IAM that S3's '{operation}' needs.")
            : $"{prefix}:{operation}";

    private static IEnumerable<string> Operations(Type client) =>
        client
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => method.Name[..^"Async".Length])
            .Distinct();

    // A call of a client's own, or of its paginator.
    [GeneratedRegex(@"\.\s*(?:Paginators\s*\.\s*)?([A-Z]\w+?)(?:Async)?\(")]
    private static partial Regex Call();
}
