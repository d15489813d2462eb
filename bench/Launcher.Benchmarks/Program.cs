using Launcher.Benchmarks;

if (args is not [var launcher])
{
    Console.Error.WriteLine("Name the launcher to measure, such as artifacts/bin/Launcher/release/Launcher.");
    return 2;
}

await using var bench = await LaunchBench.StartAsync(Path.GetFullPath(launcher));
Console.WriteLine($"Written to {await bench.ReportAsync()}.");
return 0;
