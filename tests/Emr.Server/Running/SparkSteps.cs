using System.Formats.Tar;
using System.IO.Compression;
using Amazon.Runtime;
using Amazon.S3;
using Emr.Server.Life;

namespace Emr.Server.Running;

/// <summary>
/// Runs 'spark-submit' of a stock Spark on this machine. What YARN would do in cluster mode is done before: archives
/// are unpacked beside the driver, and 's3://' is read through the S3 endpoint, as on the service.
/// </summary>
public sealed class SparkSteps(string sparkHome, Uri s3, string workFolder) : IStepRunner
{
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "secret";

    public async Task<StepScript> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, run.ClusterId, run.StepId)).FullName;
        var command = new List<string>();
        for (var i = 0; i < run.Arguments.Count; i++)
        {
            switch (run.Arguments[i])
            {
                case "spark-submit":
                    command.AddRange([Path.Combine(sparkHome, "bin", "spark-submit"), .. Here()]);
                    break;
                case "--deploy-mode" or "--master":
                    i++;
                    break;
                case "--archives":
                    await UnpackAsync(run.Arguments[++i], folder, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    command.Add(run.Arguments[i]);
                    break;
            }
        }

        var process = new ProcessSteps
        {
            WorkingFolder = folder,
            CommandOf = _ => command,
            Environment = new Dictionary<string, string>
            {
                ["SPARK_HOME"] = sparkHome,
                ["SPARK_LOCAL_IP"] = "127.0.0.1",
                ["SPARK_LOCAL_DIRS"] = folder,
                ["AWS_ACCESS_KEY_ID"] = AccessKey,
                ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
            },
        };
        return await process.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<string> Here()
    {
        yield return "--master";
        yield return "local[2]";
        yield return "--driver-class-path";
        yield return Path.Combine(sparkHome, "jars-s3a", "*");
        foreach (var (name, value) in new[]
        {
            ("fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem"),
            ("fs.s3a.endpoint", s3.AbsoluteUri),
            ("fs.s3a.access.key", AccessKey),
            ("fs.s3a.secret.key", SecretKey),
            ("fs.s3a.path.style.access", "true"),
            ("fs.s3a.connection.ssl.enabled", "false"),
        })
        {
            yield return "--conf";
            yield return $"spark.hadoop.{name}={value}";
        }
    }

    /// <summary>'s3://bucket/job.tar.gz#job' comes to lie in the folder 'job'.</summary>
    private async Task UnpackAsync(string archive, string folder, CancellationToken cancellationToken)
    {
        var address = new Uri(archive);
        var target = Directory.CreateDirectory(Path.Combine(folder, address.Fragment.TrimStart('#')));
        using var client = new AmazonS3Client(
            new BasicAWSCredentials(AccessKey, SecretKey),
            new AmazonS3Config
            {
                ServiceURL = s3.AbsoluteUri,
                AuthenticationRegion = "eu-central-1",
                ForcePathStyle = true,
            });
        var key = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/'));
        using var answer = await client.GetObjectAsync(address.Host, key, cancellationToken).ConfigureAwait(false);
        await using var gzip = new GZipStream(answer.ResponseStream, CompressionMode.Decompress);
        await TarFile
            .ExtractToDirectoryAsync(gzip, target.FullName, overwriteFiles: true, cancellationToken)
            .ConfigureAwait(false);
    }
}
