using Spark.Learners;

namespace Spark.Embedded.ML.Linear;

/// <summary>How logistic regression is fitted.</summary>
internal sealed record LogisticOptions
{
    public double RegParam { get; init; }

    public double ElasticNetParam { get; init; }

    public int MaxIter { get; init; } = 100;

    public double Tol { get; init; } = 1e-6;

    public bool FitIntercept { get; init; } = true;

    public bool Standardization { get; init; } = true;

    public bool IsMultinomial { get; init; }
}

/// <summary>Coefficients class after class, intercepts, and the values that the solver went through.</summary>
internal sealed record LogisticSolution(
    double[] Coefficients,
    double[] Intercepts,
    IReadOnlyList<double> History,
    int Iterations
);

/// <summary>
/// Fits logistic regression on standardised features and brings the solution back to the features as they are.
/// </summary>
internal sealed class LogisticFit(TrainingSet set, LogisticOptions options, CancellationToken cancellation)
{
    private readonly int _setCount = options.IsMultinomial ? set.ClassCount : 1;
    private readonly FeatureMoments _moments = FeatureMoments.Of(set);

    public LogisticSolution Run()
    {
        if (set.Labels.All(label => label == set.Labels[0]) && options.FitIntercept)
        {
            return OneClass();
        }

        var smooth = options.RegParam * (1 - options.ElasticNetParam);
        var sharp = options.RegParam * options.ElasticNetParam;
        var objective = new LogisticObjective(
            Scaled(),
            set,
            _setCount,
            options.FitIntercept,
            PerFeature(deviation => smooth / (deviation * deviation), smooth)
        );
        var penalties = sharp == 0 ? null : new double[objective.Length];
        var perFeature = PerFeature(deviation => sharp / deviation, sharp);
        for (var i = 0; penalties is not null && i < _setCount * set.FeatureCount; i++)
        {
            penalties[i] = perFeature[i % set.FeatureCount];
        }

        var solver = new QuasiNewton(objective, penalties, options.MaxIter, options.Tol, cancellation);
        return Restore(solver.Minimize(Start(objective.Length)), solver);
    }

    /// <summary>Every label is the same, so the intercept alone decides.</summary>
    private LogisticSolution OneClass()
    {
        var intercepts = new double[_setCount];
        if (_setCount == 1)
        {
            intercepts[0] = set.Labels[0] > 0 ? double.PositiveInfinity : double.NegativeInfinity;
        }
        else
        {
            Array.Fill(intercepts, double.NegativeInfinity);
            intercepts[(int)set.Labels[0]] = double.PositiveInfinity;
        }

        return new(new double[_setCount * set.FeatureCount], intercepts, [0.0], 0);
    }

    /// <summary>
    /// A penalty of scaled coefficients; without standardisation it is meant for the features as they are.
    /// </summary>
    private double[] PerFeature(Func<double, double> unscaled, double scaled) =>
        options.Standardization
            ? Enumerable.Repeat(scaled, set.FeatureCount).ToArray()
            : Array.ConvertAll(_moments.Deviations, deviation => deviation == 0 ? 0 : unscaled(deviation));

    private double[] Scaled()
    {
        var rows = new double[set.RowCount * (long)set.FeatureCount];
        for (var feature = 0; feature < set.FeatureCount; feature++)
        {
            var column = set.Features.Column(feature);
            var factor = _moments.Deviations[feature] == 0 ? 0 : 1 / _moments.Deviations[feature];
            var shift = options.FitIntercept ? _moments.Means[feature] * factor : 0;
            for (var row = 0; row < column.Length; row++)
            {
                rows[(row * (long)set.FeatureCount) + feature] = (column[row] * factor) - shift;
            }
        }

        return rows;
    }

    /// <summary>Zeros, and intercepts that predict the shares of the classes.</summary>
    private double[] Start(int length)
    {
        var start = new double[length];
        if (!options.FitIntercept)
        {
            return start;
        }

        var counts = new double[Math.Max(2, set.ClassCount)];
        for (var row = 0; row < set.RowCount; row++)
        {
            counts[(int)set.Labels[row]] += set.Weights?[row] ?? 1;
        }

        var offset = _setCount * set.FeatureCount;
        if (_setCount == 1)
        {
            start[offset] = Math.Log(counts[1] / counts[0]);
            return start;
        }

        var logs = Array.ConvertAll(counts, count => double.LogP1(count));
        for (var k = 0; k < _setCount; k++)
        {
            start[offset + k] = logs[k] - (logs.Sum() / logs.Length);
        }

        return start;
    }

    private LogisticSolution Restore(double[] point, QuasiNewton solver)
    {
        var coefficients = new double[_setCount * set.FeatureCount];
        var intercepts = new double[_setCount];
        for (var k = 0; k < _setCount; k++)
        {
            intercepts[k] = options.FitIntercept ? point[coefficients.Length + k] : 0;
            for (var feature = 0; feature < set.FeatureCount; feature++)
            {
                var at = (k * set.FeatureCount) + feature;
                coefficients[at] = _moments.Deviations[feature] == 0 ? 0 : point[at] / _moments.Deviations[feature];
                intercepts[k] -= options.FitIntercept ? coefficients[at] * _moments.Means[feature] : 0;
            }
        }

        if (options.IsMultinomial)
        {
            Centre(coefficients, intercepts);
        }

        return new(coefficients, intercepts, solver.Values, solver.Values.Count - 1);
    }

    /// <summary>
    /// Classes can all be shifted alike without changing a prediction; without a penalty the mean is taken away.
    /// </summary>
    private void Centre(double[] coefficients, double[] intercepts)
    {
        for (var feature = 0; feature < set.FeatureCount && options.RegParam == 0; feature++)
        {
            var own = Enumerable.Range(0, _setCount).Select(k => (k * set.FeatureCount) + feature).ToArray();
            var mean = own.Sum(at => coefficients[at]) / _setCount;
            foreach (var at in own)
            {
                coefficients[at] -= mean;
            }
        }

        var shift = intercepts.Sum() / intercepts.Length;
        for (var k = 0; k < intercepts.Length && options.FitIntercept; k++)
        {
            intercepts[k] -= shift;
        }
    }
}
