using System.Security.Cryptography;
using System.Text;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Display.Progress;
using Spark.Engines;
using Spark.Types;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>
/// One run of a search: what is in the checkpoint is taken from there, the rest is fitted and measured.
/// </summary>
internal sealed class GridSearchRun(
    IReadOnlyList<GridSearch.Candidate> candidates,
    IReadOnlyList<string> metrics,
    string metric,
    string? checkpointPath,
    IProgress<GridProgress>? progress,
    TimeProvider time
)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Index, Model Model)> _kept = new(StringComparer.Ordinal);
    private readonly long _start = time.GetTimestamp();
    private GridTrial?[] _trials = [];
    private JobProgress? _shown;
    private int _tried;

    private bool IsLargerBetter { get; } = MetricEvaluators.Of(metric, "label").IsLargerBetter;

    public GridSearchResult Run(DataFrame train, DataFrame validation, CancellationToken cancellation)
    {
        var learning = MLSession.Learning(train);
        using var rows = learning.KeepRows();
        using var shown = JobProgress.Start(
            "Grid search", candidates.Sum(candidate => candidate.ParamMaps.Count), metric);
        _shown = shown;
        var checkpoint = GridCheckpoint.Open(checkpointPath);
        var engine = train.Session.Engine;
        var data = checkpointPath is null
            ? string.Empty
            : string.Join(
                ' ',
                learning.Fingerprint(train.Plan, cancellation),
                learning.Fingerprint(validation.Plan, cancellation),
                engine.Name,
                engine.Version);
        _trials = new GridTrial?[candidates.Sum(candidate => candidate.ParamMaps.Count)];
        var offset = 0;
        var pending = new List<(GridSearch.Candidate Candidate, int Offset, List<int> Maps)>();
        foreach (var candidate in candidates)
        {
            CheckLabels(learning, candidate, train, validation, cancellation);
            pending.Add((candidate, offset, TakeFound(candidate, offset, checkpoint, data)));
            offset += candidate.ParamMaps.Count;
        }

        foreach (var (candidate, first, maps) in pending)
        {
            Fit(candidate, first, maps, train, validation, checkpoint, data, cancellation);
        }

        var models = candidates
            .Where(candidate =>
                _kept.TryGetValue(candidate.Name, out var kept) && kept.Index == BestIndexOf(candidate.Name)
            )
            .ToDictionary(
                candidate => candidate.Name,
                candidate => _kept[candidate.Name].Model,
                StringComparer.Ordinal
            );
        return new GridSearchResult(candidates, _trials!, models, train, IsLargerBetter);
    }

    /// <summary>Fills in what the checkpoint knows and gives the positions of the maps that are left.</summary>
    private List<int> TakeFound(GridSearch.Candidate candidate, int offset, GridCheckpoint checkpoint, string data)
    {
        var left = new List<int>();
        for (var i = 0; i < candidate.ParamMaps.Count; i++)
        {
            var found = checkpointPath is null ? null : checkpoint.Find(KeyOf(candidate, i, data));
            if (found is null)
            {
                left.Add(i);
                continue;
            }

            _shown?.Advance();
            _trials[offset + i] = new GridTrial(
                offset + i,
                candidate.Name,
                candidate.ParamMaps[i],
                Ordered(found),
                metric,
                0,
                isFromCheckpoint: true
            );
        }

        return left;
    }

    private void Fit(
        GridSearch.Candidate candidate,
        int offset,
        List<int> maps,
        DataFrame train,
        DataFrame validation,
        GridCheckpoint checkpoint,
        string data,
        CancellationToken cancellation
    )
    {
        var learning = MLSession.Learning(train);
        var evaluators = metrics.Select(name => MetricEvaluators.Of(name, LabelCol(candidate.Estimator))).ToArray();
        candidate.Estimator.FitEach(
            train,
            maps.Select(i => candidate.ParamMaps[i]).ToArray(),
            (position, model) =>
            {
                var i = maps[position];
                var values = learning.Evaluate(evaluators, model.Transform(validation).Plan, cancellation);
                var measured = metrics.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
                if (checkpointPath is not null)
                {
                    checkpoint.Append(KeyOf(candidate, i, data), candidate.Name, candidate.ParamMaps[i], measured);
                }

                Finish(candidate, offset + i, i, measured, model);
            },
            cancellation
        );
    }

    private void Finish(
        GridSearch.Candidate candidate,
        int index,
        int mapIndex,
        Dictionary<string, double> measured,
        Model model
    )
    {
        lock (_lock)
        {
            var seconds = time.GetElapsedTime(_start).TotalSeconds;
            var trial = new GridTrial(
                index,
                candidate.Name,
                candidate.ParamMaps[mapIndex],
                measured,
                metric,
                seconds,
                isFromCheckpoint: false
            );
            _trials[index] = trial;
            _tried++;
            if (BestIndexOf(candidate.Name) == index)
            {
                _kept[candidate.Name] = (index, model);
            }

            var best = _trials[BestIndexOf(null)]!;
            _shown?.Found(best.Value, $"{best.Name} ({best.Params})");
            _shown?.Advance();
            var finished = _trials.Count(other => other is not null);
            var remaining = TimeSpan.FromSeconds(seconds / _tried * (_trials.Length - finished));
            progress?.Report(
                new GridProgress(finished, _trials.Length, trial, best, remaining)
            );
        }
    }

    /// <summary>Position of the best finished trial, of one estimator or of all; equal ones go by position.</summary>
    private int BestIndexOf(string? name)
    {
        var finished = _trials.Where(trial => trial is not null && (name is null || trial.Name == name)).ToArray();
        return finished[Best.Of(finished.Select(trial => trial!.Value).ToArray(), IsLargerBetter)]!.Index;
    }

    private Dictionary<string, double> Ordered(IReadOnlyDictionary<string, double> found) =>
        metrics.ToDictionary(name => name, name => found[name]);

    /// <summary>
    /// Changes with the rows, the estimator, every param value, the metrics, and the engine and its version.
    /// </summary>
    private string KeyOf(GridSearch.Candidate candidate, int map, string data)
    {
        var text = new StringBuilder(data).Append('\n').AppendJoin(',', metrics).Append('\n');
        Describe(candidate.Estimator.Duplicate(candidate.ParamMaps[map]), text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Describe(Params stage, StringBuilder text)
    {
        text.Append(stage.JvmClass).Append('\n');
        foreach (var param in stage.Declared.Where(stage.IsDefined))
        {
            // Uids are random, so texts made of them must not count.
            var value = param.Show(stage.GetOrDefault(param)!).Replace(stage.Uid(), "uid", StringComparison.Ordinal);
            text.Append(param.Name).Append('=').Append(value).Append('\n');
        }

        foreach (var inner in (stage as Pipeline)?.GetStages() ?? [])
        {
            Describe(inner, text);
        }
    }

    private static string LabelCol(Estimator estimator)
    {
        var learner = estimator is Pipeline pipeline ? pipeline.GetStages().LastOrDefault() : estimator;
        return learner is not null && learner.HasParam("labelCol")
            ? learner.Value(learner.Typed<string>("labelCol"))
            : throw new ArgumentException(
                $"'{estimator.Uid()}' does not end in an estimator with a label, so it cannot be measured. "
                    + "Give the search a classifier, a regressor, or a pipeline that ends in one."
            );
    }

    private void CheckLabels(
        IMachineLearning learning,
        GridSearch.Candidate candidate,
        DataFrame train,
        DataFrame validation,
        CancellationToken cancellation
    )
    {
        if (!metrics.Any(MetricEvaluators.IsBinary))
        {
            return;
        }

        var labelCol = LabelCol(candidate.Estimator);
        foreach (var (frame, name) in new[] { (train, "training"), (validation, "validation") })
        {
            if (
                !frame.Plan.Output.Any(column =>
                    string.Equals(column.Name, labelCol, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                continue;
            }

            var labels = learning.ReadNumbers([new NumberColumn(labelCol)], frame.Plan, cancellation)[0];
            var distinct = labels.Distinct().Order().Take(4).ToArray();
            if (distinct.Length < 2)
            {
                var what =
                    distinct.Length == 0
                        ? "has no rows"
                        : $"has one class only: every label in '{labelCol}' is '{JavaNumbers.ToText(distinct[0])}'";
                throw new EngineException(
                    $"The {name} frame {what}. A binary search needs rows of both classes there; split with another "
                        + "seed or shares."
                );
            }

            if (distinct.Length > 2)
            {
                var shown = string.Join(", ", distinct.Take(3).Select(JavaNumbers.ToText));
                shown += distinct.Length > 3 ? ", …" : string.Empty;
                throw new EngineException(
                    $"The {name} frame has more than two labels in '{labelCol}' "
                        + $"({shown}), but "
                        + "area under a curve needs two. Map one class to 1 and the others to 0, or set other "
                        + "metrics with 'SetMetrics'."
                );
            }
        }
    }
}
