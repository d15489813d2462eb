using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Emr.Server;
using Emr.Server.Logs;
using Emr.Server.Running;
using Launcher;
using Launcher.Children;
using Launcher.Clusters.Access;
using Launcher.Commands;
using Launcher.Tests;
using Support;

namespace Submission.Tests.Chain;

/// <summary>
/// A repository with the training notebook, S3 of the emulator, and an EMR whose steps run on a stock Spark: all that
/// lies between the command line of a person and a trained model. Its time runs faster, so that nobody waits for polls.
/// </summary>
public sealed class ClusterChain : IAsyncLifetime
{
    private const string Region = "us-east-1";
    private const string Bucket = "team";
    private const int KeepEvery = 10;
    private const double Speed = 10;

    private readonly TempFolder _folder = TempFolder.Create("cluster-chain");
    private readonly FastClock _clock = new(Speed);
    private MotoServer? _moto;
    private EmrServer? _emr;
    private AmazonS3Client? _s3;

    /// <summary>A tenth of the rows.</summary>
    public static string Rows => $"s3://{Bucket}/in/landsat.csv";

    public EmrServer Emr => _emr!;

    public static string? WhyNot =>
        SparkHome.Path is not { } spark ? SparkHome.Missing
        : !Directory.Exists(Path.Combine(spark, "jars-s3a")) ? $"There is no 'jars-s3a' in '{spark}'."
        : MotoServer.Program is null ? MotoServer.Missing
        : null;

    private static bool IsRequired => SparkHome.IsRequired && MotoServer.IsRequired;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(WhyNot is not null && !IsRequired, WhyNot ?? "");
        CopiedSources.CopyWithNotebookTo(_folder.Path);
        _moto = await MotoServer.StartAsync();
        _s3 = new AmazonS3Client(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonS3Config
            {
                ServiceURL = _moto.Url.AbsoluteUri,
                AuthenticationRegion = Region,
                ForcePathStyle = true,
            });
        await MotoRoles.MakeAsync(_moto.Url);
        await _s3.PutBucketAsync(Bucket);
        var rows = File.ReadLines(RepositoryFiles.Path("notebooks", "data", "landsat.csv"));
        await _s3.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = Bucket,
                Key = "in/landsat.csv",
                ContentBody = string.Join('\n', rows.Where((_, i) => i % KeepEvery == 0)),
            });
        _emr = EmrServer.Start(
            _clock,
            new EmrServerOptions
            {
                Region = Region,
                Timings = EmrTimings.Quick,
                EnforcesQuotas = false,
                Logs = new S3LogStore(_moto.Url, Region),
                Steps = new SparkSteps(SparkHome.Path!, _moto.Url, _folder.File("steps")),
            });
    }

    /// <summary>Every key below the bucket.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string prefix)
    {
        var listed = await _s3!.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = Bucket, Prefix = prefix });
        return [.. (listed.S3Objects ?? []).Select(stored => stored.Key)];
    }

    public async Task<string> TextAsync(string key)
    {
        using var answer = await _s3!.GetObjectAsync(Bucket, key);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The command line, with a grid of two small combinations.</summary>
    internal async Task<Ended> TrainAsync(string inputs, params string[] options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        using var interruption = new Interruption();
        var host = LauncherHost.OfThisProcess(interruption);
        var environment = new Dictionary<string, string>(host.Environment)
        {
            ["AWS_ENDPOINT_URL"] = _moto!.Url.AbsoluteUri,
            ["AWS_ENDPOINT_URL_EMR"] = Emr.Url.AbsoluteUri,
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
            ["XDG_CACHE_HOME"] = _folder.File("cache"),
        };
        host = host with
        {
            Output = output,
            Error = error,
            Terminal = null,
            Clock = _clock,
            CurrentDirectory = _folder.Path,
            Environment = environment,
            ConnectAws = new AwsAccess(environment, _clock).Connect,
            ConnectChecks = new AwsAccess(environment, _clock).ConnectChecks,
        };
        var exitCode = await CommandLine.RunAsync(
            [
                "run", "notebooks/02-train.ipynb", "--target", "emr", "--region", Region, "--packages",
                $"s3://{Bucket}/jobs", "--core-count", "1", "--", "--inputs", inputs, "--rf-num-trees", "3",
                "--rf-max-depth", "4", "--rf-max-bins", "32", "--rf-feature-subset-strategy", "sqrt",
                "--gbt-max-depth", "2", "--gbt-max-bins", "32", "--gbt-max-iter", "2",
                "--gbt-step-size", "0.1", .. options,
            ],
            host);
        return new Ended(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The newest report, by the line that names it.</summary>
    internal static string ReportOf(Ended ended) =>
        File.ReadAllText(
            ended
                .Output.Split('\n')
                .Single(line => line.StartsWith("  Report ", StringComparison.Ordinal))["  Report ".Length..]
                .Trim());

    public async ValueTask DisposeAsync()
    {
        if (_emr is not null)
        {
            await _emr.DisposeAsync();
        }

        _s3?.Dispose();
        if (_moto is not null)
        {
            await _moto.DisposeAsync();
        }

        _folder.Dispose();
    }
}
