using System.Diagnostics;
using System.Globalization;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Emr.Server;
using Support;

namespace Launcher.Benchmarks;

/// <summary>
/// The launcher as a process, from its start until EMR has accepted RunJobFlow; S3 is an emulator on this machine, so
/// what a line to AWS adds is not in it.
/// </summary>
internal sealed class LaunchBench : IAsyncDisposable
{
    private const int Times = 5;
    private const string Region = "eu-central-1";
    private const string Bucket = "bench";
    private const string Name = "launch-bench";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly string _launcher;
    private readonly string _root = RepositoryFiles.Root;
    private readonly MotoServer _aws;
    private readonly EmrServer _emr;

    private LaunchBench(string launcher, MotoServer aws)
    {
        (_launcher, _aws) = (launcher, aws);
        _emr = EmrServer.Start(TimeProvider.System, new EmrServerOptions { Region = Region, EnforcesQuotas = false });
    }

    private string Notebook => Path.Combine(_root, "notebooks", Name + ".ipynb");

    public static async Task<LaunchBench> StartAsync(string launcher)
    {
        var aws = await MotoServer.StartAsync();
        using var s3 = new AmazonS3Client(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonS3Config
            {
                ServiceURL = aws.Url.AbsoluteUri,
                AuthenticationRegion = Region,
                ForcePathStyle = true,
            });
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, BucketRegionName = Region });
        await s3.PutObjectAsync(
            new PutObjectRequest { BucketName = Bucket, Key = "rows.parquet", ContentBody = "PAR1" });
        await MotoRoles.MakeAsync(aws.Url);
        return new LaunchBench(launcher, aws);
    }

    public async Task<string> ReportAsync()
    {
        var load = Load();
        var text = new StringBuilder();
        text.AppendLine("# Launch").AppendLine();
        text.AppendLine(
            "From the start of 'run --target emr notebooks/02-train.ipynb' until EMR has accepted RunJobFlow, against "
                + "a local EMR and a local S3. Processor time is that of all processes of the command to its end.");
        text.AppendLine();
        text.AppendLine("| case | runs | seconds, median | fastest | slowest | processor seconds, median |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- |");
        try
        {
            Edit(0);
            text.AppendLine(await MeasureAsync("first of all: nothing built, nothing in S3", 1, _ => { }));
            text.AppendLine(await MeasureAsync("unchanged and in S3", Times, _ => { }));
            text.AppendLine(await MeasureAsync("after an edit of the notebook", Times, run => Edit(run + 1)));
        }
        finally
        {
            CleanUp();
        }

        text.AppendLine().AppendLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Processors: {Environment.ProcessorCount}. Load average before: {load}, after: {Load()}."));
        var folder = Path.Combine(_root, "bench", "results", Cpu());
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "Launch.md");
        await File.WriteAllTextAsync(path, text.ToString());
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _emr.DisposeAsync();
        await _aws.DisposeAsync();
    }

    private async Task<string> MeasureAsync(string label, int times, Action<int> prepare)
    {
        var (spans, processor) = (new List<double>(), new List<double>());
        for (var run = 0; run < times; run++)
        {
            prepare(run);
            var before = ProcessTimes.OfChildren();
            spans.Add(await LaunchAsync());
            processor.Add(ProcessTimes.OfChildren() - before);
            Console.WriteLine($"{label}: {spans[^1]:0.00} s, {processor[^1]:0.00} s of processor");
        }

        spans.Sort();
        processor.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {label} | {times} | {spans[times / 2]:0.00} | {spans[0]:0.00} | {spans[^1]:0.00} "
                + $"| {processor[times / 2]:0.00} |");
    }

    private async Task<double> LaunchAsync()
    {
        var launches = Launches();
        var start = new ProcessStartInfo(_launcher)
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "run", "--target", "emr", Notebook, "--region", Region, "--packages", $"s3://{Bucket}/jobs", "--",
                "--inputs", $"s3://{Bucket}/rows.parquet",
            },
            Environment =
            {
                ["AWS_ENDPOINT_URL"] = _aws.Url.AbsoluteUri,
                ["AWS_ENDPOINT_URL_EMR"] = _emr.Url.AbsoluteUri,
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = "secret",
            },
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (Launches() == launches)
        {
            if (process.HasExited || clock.Elapsed > Limit)
            {
                throw new InvalidOperationException(string.Join('\n', await said));
            }

            await Task.Delay(5);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])!)
        {
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(limit.Token);
        return seconds;
    }

    private int Launches() => _emr.Calls.Count(call => call is { Operation: "RunJobFlow", Status: 200 });

    private void Edit(int version) =>
        File.WriteAllText(
            Notebook,
            File.ReadAllText(Path.Combine(_root, "notebooks", "02-train.ipynb"))
                .Replace("AppName(\\\"train\\\")", $"AppName(\\\"train {version}\\\")", StringComparison.Ordinal));

    private void CleanUp()
    {
        File.Delete(Notebook);
        foreach (var folder in new[]
        {
            Path.Combine(_root, "scripts", Name), Path.Combine(_root, "artifacts", "packages", Name),
        })
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Cpu()
    {
        var line = File.ReadLines("/proc/cpuinfo")
            .First(text => text.StartsWith("model name", StringComparison.Ordinal));
        var name = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return string.Join('-', name.Split([' ', '(', ')', '/', ',', '@'], StringSplitOptions.RemoveEmptyEntries));
    }
}
