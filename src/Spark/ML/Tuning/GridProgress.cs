namespace Microsoft.Spark.ML.Tuning;

/// <summary>How far a search has come.</summary>
/// <param name="Finished">Combinations that are finished, those of the checkpoint included.</param>
/// <param name="Total">Combinations in all.</param>
/// <param name="Last">The combination that has just been finished.</param>
/// <param name="Best">The best of the finished ones; of equal ones the first in the order of the grid.</param>
/// <param name="Remaining">Time that the others are expected to take; null until one has been tried.</param>
public sealed record GridProgress(int Finished, int Total, GridTrial Last, GridTrial Best, TimeSpan? Remaining)
{
    /// <summary>
    /// One line, such as <c>7 of 72, best areaUnderPR 0.7051 by RandomForest (numTrees=20, maxDepth=10), 35 s
    /// left</c>.
    /// </summary>
    public override string ToString()
    {
        var left = Remaining is { } time
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $", {Math.Ceiling(time.TotalSeconds):0} s left"
            )
            : string.Empty;
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Finished} of {Total}, best {Best.Metric} {Best.Value:0.0000} by {Best.Name} ({Best.Params}){left}"
        );
    }
}
