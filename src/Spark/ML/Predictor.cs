using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML;

/// <summary>An estimator that learns to predict a label from a feature vector.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TModel">The models that it fits.</typeparam>
public abstract class Predictor<TSelf, TModel> : Estimator<TSelf, TModel>
    where TSelf : Predictor<TSelf, TModel>
    where TModel : Model
{
    private protected Predictor(string uid)
        : base(uid) => PredictorParams.Declare(this);

    /// <summary>Column of the feature vectors; default <c>features</c>.</summary>
    public Param<string> FeaturesCol => Typed<string>("featuresCol");

    /// <inheritdoc cref="FeaturesCol"/>
    public string GetFeaturesCol() => Value(FeaturesCol);

    /// <inheritdoc cref="FeaturesCol"/>
    public TSelf SetFeaturesCol(string value) => With(FeaturesCol, value);

    /// <summary>Column of the labels; default <c>label</c>.</summary>
    public Param<string> LabelCol => Typed<string>("labelCol");

    /// <inheritdoc cref="LabelCol"/>
    public string GetLabelCol() => Value(LabelCol);

    /// <inheritdoc cref="LabelCol"/>
    public TSelf SetLabelCol(string value) => With(LabelCol, value);

    /// <summary>
    /// Column that predictions are written to, or read from; default <c>prediction</c>, empty for none.
    /// </summary>
    public Param<string> PredictionCol => Typed<string>("predictionCol");

    /// <inheritdoc cref="PredictionCol"/>
    public string GetPredictionCol() => Value(PredictionCol);

    /// <inheritdoc cref="PredictionCol"/>
    public TSelf SetPredictionCol(string value) => With(PredictionCol, value);
}
