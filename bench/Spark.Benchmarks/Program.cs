using Spark.Benchmarks;

if (args.Length == 0 || !args.All(Subjects.All.ContainsKey))
{
    Console.Error.WriteLine($"Name what to measure: {string.Join(", ", Subjects.All.Keys)}.");
    return 2;
}

foreach (var subject in args)
{
    var report = Subjects.All[subject]();
    Console.WriteLine(report.ToMarkdown());
    Console.WriteLine($"Written to {report.Save()}.");
}

return 0;
