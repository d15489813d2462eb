using System.Diagnostics;
using Launcher.Clusters.Access;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Planning;
using Launcher.Sources;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>The product's own clients against an emulator of STS, IAM, EC2 and S3.</summary>
[Trait("Category", "Cloud")]
public class MotoCheckTests(Emulator emulator)
{
    [Fact]
    public async Task An_account_without_roles_and_bucket_cannot_launch()
    {
        var results = await RunAsync(CheckList.Quick, "check-missing", "nobody");

        Assert.Equal(CheckMark.Ok, MarkOf(results, "identity"));
        Assert.Equal("There is no role 'nobody'.", SentenceOf(results, "service role"));
        Assert.Equal(
            "There is no bucket 'check-missing', which 'packages' names.", SentenceOf(results, "storage"));
    }

    [Fact]
    public async Task An_account_with_roles_and_bucket_passes_the_preflight_and_nothing_stays_in_the_bucket()
    {
        await emulator.MakeRolesAsync();
        await MotoAccount.MakeBucketAsync(emulator, "check-good");
        var services = await ServicesAsync();
        await new Preflight(services).RequireAsync(Plan("check-good", null), CancellationToken.None);
        var watch = Stopwatch.StartNew();

        await new Preflight(services).RequireAsync(Plan("check-good", null), CancellationToken.None);

        TestContext.Current.SendDiagnosticMessage($"Preflight took {watch.ElapsedMilliseconds} ms.");
        Assert.Empty(await MotoAccount.KeysAsync(emulator, "check-good"));
    }

    [Fact]
    public async Task All_checks_speak_and_none_fails_that_the_emulator_can_answer()
    {
        await emulator.MakeRolesAsync();
        await MotoAccount.MakeBucketAsync(emulator, "check-all");

        var results = await RunAsync(CheckList.Production, "check-all", null);

        var failed = results.Where(result => result.Mark == CheckMark.Failed).ToList();
        Assert.Empty(failed);
        Assert.Equal(CheckMark.Ok, MarkOf(results, "clock"));
        Assert.Equal(CheckMark.Ok, MarkOf(results, "instance profile"));
        Assert.Equal(CheckMark.Ok, MarkOf(results, "policy tag"));
        Assert.Equal(CheckMark.Ok, MarkOf(results, "instance types"));
        Assert.Equal(CheckMark.Ok, MarkOf(results, "bucket region"));
        Assert.Equal("'check-all' does not block public access as a whole.", SentenceOf(results, "bucket protection"));

        // The emulator's simulation of policies and its releases fail by themselves.
        Assert.Equal(CheckMark.NotCheckable, MarkOf(results, "permissions"));
        Assert.Equal(CheckMark.NotCheckable, MarkOf(results, "release"));
        Assert.Empty(await MotoAccount.KeysAsync(emulator, "check-all"));
    }

    [Fact]
    public async Task An_input_in_an_archive_is_found()
    {
        await MotoAccount.MakeBucketAsync(emulator, "check-inputs");
        using (var s3 = await emulator.ClientAsync())
        {
            await s3.PutObjectAsync(
                new Amazon.S3.Model.PutObjectRequest
                {
                    BucketName = "check-inputs",
                    Key = "rows/part-0",
                    ContentBody = "x",
                    StorageClass = Amazon.S3.S3StorageClass.Glacier,
                });
        }

        var results = await RunAsync(CheckList.Quick, "check-inputs", null, "--inputs", "s3://check-inputs/rows");

        Assert.StartsWith(
            "1 of 1 objects of 's3://check-inputs/rows' are in an archive", SentenceOf(results, "inputs"));
    }

    private async Task<IReadOnlyList<CheckResult>> RunAsync(
        IReadOnlyList<ICheck> checks,
        string bucket,
        string? role,
        params string[] options)
    {
        var subject = new CheckSubject(Plan(bucket, role, options), null, await ServicesAsync());
        return await new CheckRun(subject, CheckRun.UsualLimit).ExecuteAsync(checks, CancellationToken.None);
    }

    private async Task<CheckServices> ServicesAsync() =>
        new AwsAccess(await emulator.EnvironmentAsync(), TimeProvider.System).ConnectChecks(Emulator.Region);

    private static ClusterPlan Plan(string bucket, string? role, params string[] options)
    {
        var source = new ScriptSource
        {
            Name = "02-train",
            Path = "/nowhere/02-train.ipynb",
            WorkingDirectory = "/nowhere",
            Root = "/nowhere",
        };
        var flags = new Dictionary<string, IReadOnlyList<string>>
        {
            ["region"] = [Emulator.Region],
            ["packages"] = [$"s3://{bucket}/jobs"],
        };
        if (role is not null)
        {
            flags["serviceRole"] = [role];
        }

        var asked = new PlanRequest(source.Path) { Source = source, ScriptOptions = options, Flags = flags };
        return new ClusterPlanner("/nowhere", new Dictionary<string, string>(), TimeProvider.System)
            .Plan(asked);
    }

    private static CheckMark MarkOf(IReadOnlyList<CheckResult> results, string check) =>
        results.First(result => result.Name == check).Mark;

    private static string SentenceOf(IReadOnlyList<CheckResult> results, string check) =>
        results.First(result => result.Name == check).Finding.Sentence;
}
