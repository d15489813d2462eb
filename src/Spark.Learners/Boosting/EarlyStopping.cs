using Spark.Learners.Prediction;

namespace Spark.Learners.Boosting;

/// <summary>Watches the error on the validation rows and remembers after how many trees it was smallest.</summary>
internal sealed class EarlyStopping(TrainingSet rows, double[] labels, BoostingOptions options)
{
    private const double SmallestScale = 0.01;

    private readonly double[] _scores = new double[labels.Length];
    private double _best;

    public int BestCount { get; private set; }

    /// <summary>Takes the next tree in; false when it improved too little to go on.</summary>
    public bool GoesOn(Tree tree, double weight, int iteration)
    {
        var error = ErrorWith(tree, weight);
        if (iteration == 0)
        {
            _best = error;
            BestCount = 1;
            return true;
        }

        if (_best - error < options.ValidationTol * Math.Max(error, SmallestScale))
        {
            return false;
        }

        if (error < _best)
        {
            _best = error;
            BestCount = iteration + 1;
        }

        return true;
    }

    private double ErrorWith(Tree tree, double weight)
    {
        var route = new ScoringTree(tree);
        var row = new double[rows.FeatureCount];
        var errorSum = 0.0;
        var weightSum = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            rows.Features.CopyRows(i, 1, row);
            _scores[i] += tree.Prediction[route.LeafOf(row)] * weight;
            var rowWeight = rows.Weights is null ? 1.0 : rows.Weights[i];
            errorSum += rowWeight * LossFunctions.Error(options.Loss, _scores[i], labels[i]);
            weightSum += rowWeight;
        }

        return errorSum / weightSum;
    }
}
