using Microsoft.Spark.ML.Tree;

namespace Microsoft.Spark.ML.Reports;

/// <summary>Reads how much each feature matters to a model.</summary>
public static class FeatureImportances
{
    /// <summary>One importance for each feature, adding up to 1, from the last tree model of a pipeline.</summary>
    /// <exception cref="ArgumentException">The pipeline holds no tree model.</exception>
    public static double[] Of(PipelineModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Stages.OfType<ITreeModel>().LastOrDefault()?.FeatureImportances.ToArray()
            ?? throw new ArgumentException(
                $"The pipeline '{model.Uid}' holds no tree model, so it has no importances."
            );
    }
}
