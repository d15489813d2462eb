using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Amazon.ElasticMapReduce;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Emr.Server.Logs;
using Emr.Server.Running;
using Support;

namespace Emr.Server.Tests;

/// <summary>Logs and jobs in the emulator's S3.</summary>
[Trait("Category", "Cloud")]
public sealed class S3Tests : IAsyncLifetime
{
    private MotoServer? _moto;
    private AmazonS3Client? _s3;

    private AmazonS3Client S3 => _s3!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(MotoServer.Program is null && !MotoServer.IsRequired, MotoServer.Missing);
        _moto = await MotoServer.StartAsync();
        _s3 = new AmazonS3Client(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonS3Config
            {
                ServiceURL = _moto.Url.AbsoluteUri,
                AuthenticationRegion = "us-east-1",
                ForcePathStyle = true,
            });
        await _s3.PutBucketAsync("logs");
    }

    [Fact]
    public async Task Logs_lie_in_the_bucket_that_the_launch_named()
    {
        await using var bench = new Bench(
            new EmrServerOptions { EnforcesQuotas = false, Logs = new S3LogStore(_moto!.Url, "us-east-1") });
        var id = await bench.LaunchAsync();
        await bench.StateAfterAsync(30, id);
        await bench.Emr.SettleAsync();

        var listed = await S3.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = "logs", Prefix = $"emr/{id}/" });

        Assert.Equal(6, listed.S3Objects.Count);
        Assert.Contains(listed.S3Objects, log => log.Key.EndsWith("/controller.gz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_gets_nothing()
    {
        await using var bench = new Bench(
            new EmrServerOptions { EnforcesQuotas = false, Logs = new S3LogStore(_moto!.Url, "us-east-1") });
        var request = Bench.Launch();
        request.LogUri = "s3://no-such-bucket/emr/";
        await bench.StateAfterAsync(30, await bench.LaunchAsync(request));
        await bench.Emr.SettleAsync();

        Assert.Empty(bench.Emr.WrittenLogs);
        Assert.Equal(6, bench.Emr.RefusedLogs.Count);
    }

    [Fact]
    [Trait("Category", "Jvm")]
    public async Task A_step_runs_the_archive_as_the_driver_of_a_real_spark()
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        using var folder = TempFolder.Create();
        await S3.PutBucketAsync("jobs");
        await PutAsync("job.tar.gz", Archive("#!/bin/sh\necho \"app $2 at port $PYSPARK_GATEWAY_PORT\"\n"));
        await PutAsync("main.py", []);
        await using var emr = EmrServer.Start(
            TimeProvider.System,
            new EmrServerOptions
            {
                Timings = EmrTimings.Quick,
                Steps = new SparkSteps(SparkHome.Path!, _moto!.Url, folder.Path),
            });
        using var client = emr.CreateClient();
        var request = Bench.Launch();
        request.Steps =
        [
            Bench.Step(
                "train", "timeout", "-k", "60", "300", "spark-submit", "--master", "yarn", "--deploy-mode", "cluster",
                "--archives", "s3://jobs/job.tar.gz#job", "--conf", "spark.pyspark.python=./job/app",
                "--conf", "spark.pyspark.driver.python=./job/app", "s3://jobs/main.py", "landsat"),
        ];

        await client.RunJobFlowAsync(request);
        while (emr.Alive.Count > 0)
        {
            await Task.Delay(50);
        }

        await emr.SettleAsync();
        Assert.Equal(StepState.COMPLETED, emr.Clusters[0].Steps[0].State);
        Assert.Matches(@"app landsat at port \d+", Texts.Of(emr, "_01_000001/stdout.gz"));
    }

    public async ValueTask DisposeAsync()
    {
        _s3?.Dispose();
        if (_moto is not null)
        {
            await _moto.DisposeAsync();
        }
    }

    private async Task PutAsync(string key, byte[] content) =>
        await S3.PutObjectAsync(
            new PutObjectRequest { BucketName = "jobs", Key = key, InputStream = new MemoryStream(content) });

    private static byte[] Archive(string app)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "app")
            {
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes(app)),
            });
        }

        return bytes.ToArray();
    }
}
