using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML;

/// <summary>Params of everything that predicts.</summary>
internal static class PredictorParams
{
    public static void Declare(Params owner)
    {
        owner.Declare<string>("featuresCol", "Column of the feature vectors; default features.", null, "features");
        owner.Declare<string>("labelCol", "Column of the labels; default label.", null, "label");
        owner.Declare<string>(
            "predictionCol",
            "Column that predictions are written to, or read from; default prediction, empty for none.",
            null, "prediction");
    }
}
