using System.Diagnostics;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Spark.Embedded.ML.Rows;
using Spark.Plans;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Fits any estimator of this engine.</summary>
internal sealed class Fitter(RowReader reader)
{
    public void FitEach(
        Estimator estimator,
        IReadOnlyList<ParamMap> maps,
        LogicalPlan data,
        Action<int, Model> finished,
        CancellationToken cancellation)
    {
        if (estimator.HasParam("maxBins"))
        {
            new TreeFitting(estimator, data, reader, finished, cancellation).Run(maps);
            return;
        }

        for (var index = 0; index < maps.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var variant = (Estimator)estimator.Duplicate(maps[index]);
            var model = Fit(variant, data, cancellation);
            variant.CopyValuesTo(model);
            finished(index, model);
        }
    }

    private Model Fit(Estimator estimator, LogicalPlan data, CancellationToken cancellation) => estimator switch
    {
        StringIndexer indexer => IndexFitting.Fit(indexer, data, reader, cancellation),
        StandardScaler scaler => ScaleFitting.Fit(scaler, data, reader, cancellation),
        MinMaxScaler scaler => ScaleFitting.Fit(scaler, data, reader, cancellation),
        Imputer imputer => ImputeFitting.Fit(imputer, data, reader, cancellation),
        OneHotEncoder encoder => CategoryFitting.Fit(encoder, data, reader, cancellation),
        LogisticRegression learner => LogisticFitting.Fit(learner, data, reader, cancellation),
        VectorIndexer indexer => CategoryFitting.Fit(indexer, data, reader, cancellation),
        _ => throw new UnreachableException($"'{estimator.GetType().Name}' cannot be fitted."),
    };
}
