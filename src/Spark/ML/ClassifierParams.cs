using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML;

/// <summary>Params of everything that predicts classes.</summary>
internal static class ClassifierParams
{
    public static void Declare(Params owner)
    {
        owner.Declare<string>(
            "rawPredictionCol",
            "Column of raw predictions, one number a class; default rawPrediction, empty for none.",
            null, "rawPrediction");
        owner.Declare<string>(
            "probabilityCol",
            "Column of class probabilities; default probability, empty for none.",
            null, "probability");
        owner.Declare<double[]>(
            "thresholds",
            "One threshold a class: the class with the largest probability over threshold is predicted; not set by "
                + "default.",
            Allowed.Thresholds);
    }
}
