using System.Globalization;

namespace Launcher.Clusters.Checks;

/// <summary>Results for a person: mark, name, sentence, and below it what to do.</summary>
internal static class CheckText
{
    public static IEnumerable<string> Lines(IReadOnlyList<CheckResult> results, TimeSpan took)
    {
        var marks = results.Max(result => Word(result.Mark).Length);
        var names = results.Max(result => result.Name.Length);
        var before = "";
        foreach (var result in results)
        {
            var name = result.Name == before ? "" : result.Name;
            yield return $"{Word(result.Mark).PadRight(marks)}  {name.PadRight(names)}  {result.Finding.Sentence}";
            if (result.Finding.Advice is { } advice)
            {
                yield return new string(' ', marks + names + 4) + advice;
            }

            before = result.Name;
        }

        yield return "";
        var counts = Enum.GetValues<CheckMark>()
            .Select(mark => (mark, count: results.Count(result => result.Mark == mark)))
            .Where(pair => pair.count > 0)
            .Select(pair => $"{pair.count} {Word(pair.mark)}");
        yield return string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(", ", counts)}, in {took.TotalSeconds:0.0} s.");
    }

    private static string Word(CheckMark mark) =>
        mark switch
        {
            CheckMark.Ok => "ok",
            CheckMark.NotCheckable => "not checked",
            CheckMark.Warning => "warning",
            CheckMark.Failed => "FAILED",
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
        };
}
