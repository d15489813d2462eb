using System.Net.Http.Headers;
using System.Text;
using Support;

namespace Spark.Gateway.Tests.Files;

/// <summary>The same store and the same readers and writers on S3, which an emulator plays.</summary>
[Trait("Category", "Jvm")]
public class ObjectStoreTests(RunningSpark running)
{
    [Fact]
    public async Task Small_files_and_frames_are_kept_in_S3()
    {
        using var spark = running.NewSession();
        Assert.SkipWhen(MotoServer.Program is null && !MotoServer.IsRequired, MotoServer.Missing);
        Assert.SkipUnless(Directory.Exists(Path.Combine(SparkHome.Path!, "jars-s3a")), "There are no jars for S3.");
        await using var s3 = await MotoServer.StartAsync();
        await CreateBucket(s3.Url, "lake");
        PointTo(s3.Url);
        var store = spark.Engine.Files;

        store.Write("s3a://lake/runs/a b/metrics.json", Encoding.UTF8.GetBytes("{\"é\": 1}"));
        spark.Range(10).Write().Parquet("s3a://lake/runs/rows");

        Assert.Equal("{\"é\": 1}", Encoding.UTF8.GetString(store.Read("s3a://lake/runs/a b/metrics.json")));
        Assert.Equal(["a b", "rows"], store.List("s3a://lake/runs"));
        Assert.Contains("_SUCCESS", store.List("s3a://lake/runs/rows"));
        Assert.Equal(10, spark.Read().Parquet("s3a://lake/runs/rows").Count());
        Assert.True(store.Exists("s3a://lake/runs/rows"));
        store.Delete("s3a://lake/runs/rows");
        Assert.False(store.Exists("s3a://lake/runs/rows"));
        Assert.Throws<FileNotFoundException>(() => store.Read("s3a://lake/nothing"));
    }

    /// <summary>The emulator's address is known only now, and file systems are made when they are first used.</summary>
    private void PointTo(Uri url)
    {
        using var configuration = running.Application.Context.Call("hadoopConfiguration");
        (string Key, string Value)[] settings =
        [
            ("fs.s3a.endpoint", url.ToString().TrimEnd('/')),
            ("fs.s3a.path.style.access", "true"),
            ("fs.s3a.connection.ssl.enabled", "false"),
            ("fs.s3a.access.key", "key"),
            ("fs.s3a.secret.key", "secret"),
            ("fs.s3a.attempts.maximum", "2"),
            ("fs.s3a.retry.limit", "2"),
        ];
        foreach (var (key, value) in settings)
        {
            configuration.Run("set", key, value);
        }
    }

    private static async Task CreateBucket(Uri url, string bucket)
    {
        using var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            "Credential=key/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");
        using var reply = await client.PutAsync(new Uri(bucket, UriKind.Relative), null);
        reply.EnsureSuccessStatusCode();
    }
}
