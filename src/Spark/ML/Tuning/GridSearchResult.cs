using Microsoft.Spark.Sql;
using Spark.Display.Formatting;
using Spark.Display.Searches;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>What a search found.</summary>
[TypeFormatterSource(typeof(SearchFormatterSource))]
public sealed class GridSearchResult
{
    private readonly IReadOnlyList<GridSearch.Candidate> _candidates;
    private readonly Dictionary<string, Model> _models;
    private readonly DataFrame _train;
    private readonly bool _isLargerBetter;

    internal GridSearchResult(
        IReadOnlyList<GridSearch.Candidate> candidates,
        IReadOnlyList<GridTrial> trials,
        Dictionary<string, Model> models,
        DataFrame train,
        bool isLargerBetter
    )
    {
        _candidates = candidates;
        _models = models;
        _train = train;
        _isLargerBetter = isLargerBetter;
        Trials = trials;
    }

    /// <summary>All combinations in the order of the search.</summary>
    public IReadOnlyList<GridTrial> Trials { get; }

    /// <summary>All combinations, the best first; of equal ones the first tried, those without a value last.</summary>
    internal IReadOnlyList<GridTrial> Ranked => _isLargerBetter
        ? Trials.OrderByDescending(trial => trial.Value).ToArray()
        : Trials.OrderBy(trial => double.IsNaN(trial.Value)).ThenBy(trial => trial.Value).ToArray();

    /// <summary>The best combination of all; of equal ones the first.</summary>
    public GridTrial Best => BestAmong(Trials);

    /// <summary>Names of the estimators in the order in which they were added.</summary>
    public IReadOnlyList<string> Names => _candidates.Select(candidate => candidate.Name).ToArray();

    /// <summary>The model of the best combination, fitted on the training frame.</summary>
    public Model BestModel => ModelOf(Best.Name);

    /// <summary>The best combination of one estimator; of equal ones the first.</summary>
    public GridTrial BestOf(string name)
    {
        var trials = Trials.Where(trial => trial.Name == name).ToArray();
        return trials.Length > 0
            ? BestAmong(trials)
            : throw new ArgumentException(
                $"No estimator is named '{name}'. There are {string.Join(", ", Names.Select(other => $"'{other}'"))}.",
                nameof(name)
            );
    }

    /// <summary>
    /// The model of one estimator's best combination, fitted on the training frame. When its metrics come from a
    /// checkpoint
    /// it is fitted now.
    /// </summary>
    public Model ModelOf(string name)
    {
        var best = BestOf(name);
        if (!_models.TryGetValue(name, out var model))
        {
            model = Refit(best, _train);
            _models[name] = model;
        }

        return model;
    }

    /// <summary>
    /// The best combination fitted anew on other rows, such as training and validation rows together.
    /// </summary>
    public Model RefitBest(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return Refit(Best, dataset);
    }

    private Model Refit(GridTrial trial, DataFrame data) =>
        MLSession.Run(
            data,
            cancellation =>
                _candidates
                    .First(candidate => candidate.Name == trial.Name)
                    .Estimator.FitAny(data, trial.Params, cancellation)
        );

    private GridTrial BestAmong(IReadOnlyList<GridTrial> trials) =>
        trials[Tuning.Best.Of(trials.Select(trial => trial.Value).ToArray(), _isLargerBetter)];
}
