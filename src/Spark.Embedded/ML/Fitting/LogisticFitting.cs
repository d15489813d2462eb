using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.Sql;
using Spark.Embedded.ML.Linear;
using Spark.Embedded.ML.Rows;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Fits logistic regression.</summary>
internal static class LogisticFitting
{
    private static readonly string[] Bounds =
    [
        "lowerBoundsOnCoefficients",
        "upperBoundsOnCoefficients",
        "lowerBoundsOnIntercepts",
        "upperBoundsOnIntercepts",
    ];

    public static Model Fit(
        LogisticRegression estimator,
        LogicalPlan data,
        RowReader reader,
        CancellationToken cancellation
    )
    {
        if (Bounds.FirstOrDefault(name => estimator.IsSet(estimator.GetParam(name))) is { } bound)
        {
            throw new UnsupportedByEngineException(
                "embedded",
                bound,
                "Fit without bounds, or run on engine 'spark'."
            );
        }

        var rows = TrainingRows.Read(estimator, TrainingColumns.Of(estimator), true, data, reader, cancellation);
        var set = rows.Training;
        var family = estimator.GetFamily().ToLowerInvariant();
        if (family == "binomial" && set.ClassCount > 2)
        {
            throw new EngineException(
                $"Family 'binomial' of '{estimator.Uid()}' takes two classes, but the labels have {set.ClassCount}. "
                    + "Set 'family' to 'multinomial' or 'auto'."
            );
        }

        var isMultinomial = family == "multinomial" || (family == "auto" && set.ClassCount > 2);
        var solution = new LogisticFit(set, Options(estimator, isMultinomial), cancellation).Run();
        var weights = new LogisticWeights(
            isMultinomial ? set.ClassCount : 2,
            set.FeatureCount,
            solution.Coefficients,
            solution.Intercepts,
            isMultinomial
        );
        return new LogisticRegressionModel(estimator.Uid(), new(weights));
    }

    private static LogisticOptions Options(LogisticRegression estimator, bool isMultinomial) =>
        new()
        {
            RegParam = estimator.GetRegParam(),
            ElasticNetParam = estimator.GetElasticNetParam(),
            MaxIter = estimator.GetMaxIter(),
            Tol = estimator.GetTol(),
            FitIntercept = estimator.GetFitIntercept(),
            Standardization = estimator.GetStandardization(),
            IsMultinomial = isMultinomial,
        };
}
