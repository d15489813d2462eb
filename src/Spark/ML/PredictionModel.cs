namespace Microsoft.Spark.ML;

/// <summary>A model that predicts a label from a feature vector.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public abstract class PredictionModel<TSelf> : Model<TSelf>
    where TSelf : PredictionModel<TSelf>
{
    private protected PredictionModel(string uid)
        : base(uid) => PredictorParams.Declare(this);

    /// <summary>Number of components that a feature vector must have.</summary>
    public abstract int NumFeatures { get; }

    /// <summary>Column of the feature vectors; default <c>features</c>.</summary>
    public string GetFeaturesCol() => Value(Typed<string>("featuresCol"));

    /// <inheritdoc cref="GetFeaturesCol"/>
    public TSelf SetFeaturesCol(string value) => With(Typed<string>("featuresCol"), value);

    /// <summary>Column of the labels; default <c>label</c>.</summary>
    public string GetLabelCol() => Value(Typed<string>("labelCol"));

    /// <summary>
    /// Column that predictions are written to, or read from; default <c>prediction</c>, empty for none.
    /// </summary>
    public string GetPredictionCol() => Value(Typed<string>("predictionCol"));

    /// <inheritdoc cref="GetPredictionCol"/>
    public TSelf SetPredictionCol(string value) => With(Typed<string>("predictionCol"), value);
}
