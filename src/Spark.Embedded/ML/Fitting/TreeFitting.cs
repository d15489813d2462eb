using System.Diagnostics;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Scoring;
using Spark.Learners;
using Spark.Learners.Boosting;
using Spark.Learners.Forests;
using Spark.Learners.Prediction;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Fits tree estimators, all maps that read the same columns at once.</summary>
internal sealed class TreeFitting(
    Estimator estimator,
    LogicalPlan data,
    RowReader reader,
    Action<int, Model> finished,
    CancellationToken cancellation
)
{
    private readonly bool _isClassifier =
        estimator is DecisionTreeClassifier or RandomForestClassifier or GBTClassifier;

    public void Run(IReadOnlyList<ParamMap> maps)
    {
        var variants = maps.Select(map => (Estimator)estimator.Duplicate(map)).ToArray();
        var groups = Enumerable
            .Range(0, variants.Length)
            .GroupBy(index => TrainingColumns.Of(variants[index]))
            .ToArray();
        foreach (var group in groups)
        {
            var rows = TrainingRows.Read(estimator, group.Key, _isClassifier, data, reader, cancellation);
            FitGroup(variants, group.ToArray(), rows);
        }
    }

    private void FitGroup(Estimator[] variants, int[] indices, TrainingRows rows)
    {
        foreach (var index in indices)
        {
            Check(variants[index], rows.Training);
        }

        Action<int, TreeEnsemble> fitted = (position, ensemble) =>
            finished(indices[position], ToModel(variants[indices[position]], ensemble));
        switch (estimator)
        {
            case DecisionTreeClassifier or DecisionTreeRegressor:
                DecisionTreeLearner.FitMany(rows.Training, Options(TreeOptionsReader.Tree), fitted, cancellation);
                break;
            case RandomForestClassifier or RandomForestRegressor:
                ForestLearner.FitMany(rows.Training, Options(TreeOptionsReader.Forest), fitted, cancellation);
                break;
            default:
                BoostingLearner.FitMany(
                    rows.Training,
                    Options(TreeOptionsReader.Boosting),
                    fitted,
                    rows.Validation,
                    cancellation
                );
                break;
        }

        T[] Options<T>(Func<Params, T> read) => indices.Select(index => read(variants[index])).ToArray();
    }

    private static void Check(Estimator variant, TrainingSet set)
    {
        var maxBins = variant.Value(variant.Typed<int>("maxBins"));
        var mostCategories = set.Arities.Max();
        var possible = Math.Min(maxBins, set.RowCount);
        if (mostCategories > possible)
        {
            var feature = Array.IndexOf(set.Arities, mostCategories);
            var wayOut =
                set.RowCount < mostCategories
                    ? $"There are only {set.RowCount} rows; make the feature continuous or take more rows."
                    : $"Set 'maxBins' to {mostCategories} or more, or leave the feature out.";
            throw new EngineException(
                $"Feature {feature} has {mostCategories} categories, but 'maxBins' of '{variant.Uid()}' is "
                    + $"'{maxBins}'. {wayOut}"
            );
        }

        if (
            variant.HasParam("thresholds")
            && variant.GetOrDefault(variant.GetParam("thresholds")) is double[] thresholds
            && thresholds.Length != set.ClassCount
        )
        {
            throw new EngineException(
                $"'thresholds' of '{variant.Uid()}' has {thresholds.Length} numbers, but the labels have "
                    + $"{set.ClassCount} classes. "
                    + "Give one for each class."
            );
        }

        if (variant.HasParam("maxIter") && variant.Value(variant.Typed<int>("maxIter")) == 0)
        {
            throw new EngineException(
                $"'maxIter' of '{variant.Uid()}' is '0', so there would be no tree. Set it to 1 or more."
            );
        }
    }

    private static Model ToModel(Estimator variant, TreeEnsemble ensemble)
    {
        var prefix = variant is DecisionTreeClassifier or RandomForestClassifier ? "dtc" : "dtr";
        var content = new Lazy<TreeContent>(() => TreeBridge.ToContent(ensemble, prefix));
        var uid = variant.Uid();
        Model model = variant switch
        {
            DecisionTreeClassifier => new DecisionTreeClassificationModel(uid, content),
            DecisionTreeRegressor => new DecisionTreeRegressionModel(uid, content),
            RandomForestClassifier => new RandomForestClassificationModel(uid, content),
            RandomForestRegressor => new RandomForestRegressionModel(uid, content),
            GBTClassifier => new GBTClassificationModel(uid, content),
            GBTRegressor => new GBTRegressionModel(uid, content),
            _ => throw new UnreachableException($"'{variant.GetType().Name}' grows no trees."),
        };
        model.EngineState = new LearnedTrees(ensemble);
        variant.CopyValuesTo(model);
        return model;
    }
}
