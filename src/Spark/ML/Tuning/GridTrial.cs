using Microsoft.Spark.ML.Param;
using Spark.Display.Formatting;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>One combination that was tried, with its metrics on the validation frame.</summary>
[TypeFormatterSource(typeof(LineFormatterSource))]
public sealed class GridTrial
{
    internal GridTrial(
        int index,
        string name,
        ParamMap paramMap,
        IReadOnlyDictionary<string, double> metrics,
        string metric,
        double seconds,
        bool isFromCheckpoint
    )
    {
        Index = index;
        Name = name;
        Params = paramMap;
        Metrics = metrics;
        Metric = metric;
        Seconds = seconds;
        IsFromCheckpoint = isFromCheckpoint;
    }

    /// <summary>Position in the order of the search, from 0.</summary>
    public int Index { get; }

    /// <summary>Name of the estimator.</summary>
    public string Name { get; }

    /// <summary>The values that were tried.</summary>
    public ParamMap Params { get; }

    /// <summary>Metrics by name.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; }

    /// <summary>Name of the metric that chooses.</summary>
    public string Metric { get; }

    /// <summary>Value of the metric that chooses.</summary>
    public double Value => Metrics[Metric];

    /// <summary>
    /// Seconds from the start of the search until the combination was finished; combinations share work.
    /// </summary>
    public double Seconds { get; }

    /// <summary>Whether the metrics come from an earlier search.</summary>
    public bool IsFromCheckpoint { get; }

    /// <summary>The params by name, as values of .NET types.</summary>
    public IReadOnlyDictionary<string, object> ParamValues =>
        Params.ToSeq().ToDictionary(pair => pair.Param.Name, pair => pair.Value);

    /// <summary>Name, params and metrics in one line.</summary>
    public override string ToString() =>
        $"{Name} ({Params}): "
        + string.Join(
            ", ",
            Metrics.Select(metric =>
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{metric.Key} {metric.Value:0.0000}"
                )
            )
        );
}
