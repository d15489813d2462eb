namespace Microsoft.Spark.ML.Preparation;

/// <summary>Finds models that training runs have saved.</summary>
public static class SavedModels
{
    private const string Pipeline = "pipeline_best";

    /// <summary>
    /// The newest model below a folder of training runs: <c>pipeline_best</c> of the last run by name, names
    /// beginning with
    /// the time of the run.
    /// </summary>
    /// <exception cref="FileNotFoundException">No run has saved a model there.</exception>
    public static string Newest(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var newest = Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Where(run => Directory.Exists(Path.Combine(run, Pipeline)))
                .Max(StringComparer.Ordinal)
            : null;
        return newest is null
            ? throw new FileNotFoundException(
                $"There is no saved model in '{folder}'. Train one with 02-train, "
                    + "or name a model's folder with --model."
            )
            : $"{newest.Replace('\\', '/')}/{Pipeline}";
    }
}
