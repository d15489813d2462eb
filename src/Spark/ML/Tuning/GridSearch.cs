using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>
/// Tries every combination of one or several estimators on a fixed training and a fixed validation frame and keeps the
/// best by one metric. A search can be stopped and go on later from its checkpoint. Spark has no counterpart: its
/// tuners
/// divide the rows themselves.
/// </summary>
public sealed class GridSearch
{
    private static readonly string[] DefaultMetrics = ["areaUnderROC", "areaUnderPR", "accuracy", "f1"];

    private readonly List<Candidate> _candidates = [];
    private string[] _metrics = DefaultMetrics;
    private string _metric = "areaUnderPR";
    private string? _checkpoint;
    private IProgress<GridProgress>? _progress;

    /// <summary>
    /// Adds an estimator (a learner, or a pipeline that ends in one) with the combinations to try, under a name.
    /// </summary>
    public GridSearch Add(string name, Estimator estimator, params ParamMap[] paramMaps)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(paramMaps);
        if (_candidates.Exists(candidate => candidate.Name == name))
        {
            throw new ArgumentException(
                $"There is an estimator named '{name}' already. Use another name.",
                nameof(name)
            );
        }

        _candidates.Add(new(name, estimator, paramMaps.Length == 0 ? [ParamMap.Empty()] : paramMaps));
        return this;
    }

    /// <summary>Adds an estimator with a grid.</summary>
    public GridSearch Add(string name, Estimator estimator, ParamGridBuilder grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return Add(name, estimator, grid.Build());
    }

    /// <summary>
    /// The metric that chooses, <c>areaUnderPR</c> by default. It is computed beside <see cref="SetMetrics"/> when
    /// it is not
    /// among them.
    /// </summary>
    public GridSearch SetMetric(string value)
    {
        _ = MetricEvaluators.Of(value, "label");
        _metric = value;
        return this;
    }

    /// <summary>All metrics to compute: by default areaUnderROC, areaUnderPR, accuracy and f1.</summary>
    public GridSearch SetMetrics(params string[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (var metric in value)
        {
            _ = MetricEvaluators.Of(metric, "label");
        }

        _metrics = [.. value];
        return this;
    }

    /// <summary>
    /// A file that gets one line of JSON for each finished combination. A search with the same data, params and metrics
    /// takes finished combinations from it and tries the others only.
    /// </summary>
    public GridSearch SetCheckpoint(string? path)
    {
        _checkpoint = path;
        return this;
    }

    /// <summary>Gets a report after every combination, possibly from another thread.</summary>
    public GridSearch SetProgress(IProgress<GridProgress>? value)
    {
        _progress = value;
        return this;
    }

    /// <summary>
    /// Fits every combination on <paramref name="train"/> and measures it on <paramref name="validation"/>.
    /// </summary>
    /// <exception cref="AnalysisException">A column is missing or has another type.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped; its checkpoint holds what was
    /// finished.</exception>
    public GridSearchResult Fit(DataFrame train, DataFrame validation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(validation);
        if (_candidates.Count == 0)
        {
            throw new InvalidOperationException(
                "The search has nothing to try. Call 'Add' with an estimator and its grid first."
            );
        }

        var metrics = _metrics.Contains(_metric) ? _metrics : [.. _metrics, _metric];
        var run = new GridSearchRun(_candidates, metrics, _metric, _checkpoint, _progress, TimeProvider.System);
        return MLSession.Run(train, cancellation => run.Run(train, validation, cancellation), cancellationToken);
    }

    internal sealed record Candidate(string Name, Estimator Estimator, IReadOnlyList<ParamMap> ParamMaps);
}
