namespace Spark.Learners;

/// <summary>What gradient boosting takes.</summary>
internal sealed record BoostingOptions : TreeOptions
{
    public int MaxIter { get; init; } = 20;

    public double StepSize { get; init; } = 0.1;

    public double SubsamplingRate { get; init; } = 1.0;

    public string FeatureSubsetStrategy { get; init; } = "all";

    /// <summary>
    /// Stops when the validation rows improve by less than this share. Used only when there are such rows.
    /// </summary>
    public double ValidationTol { get; init; } = 0.01;

    public BoostingLoss Loss { get; init; } = BoostingLoss.Logistic;

    public override void Validate()
    {
        base.Validate();
        Check(MaxIter >= 1, nameof(MaxIter), MaxIter, "1 or more");
        Check(StepSize is > 0 and <= 1, nameof(StepSize), StepSize, "above 0 and up to 1");
        Check(SubsamplingRate is > 0 and <= 1, nameof(SubsamplingRate), SubsamplingRate, "above 0 and up to 1");
        Check(ValidationTol >= 0, nameof(ValidationTol), ValidationTol, "0 or more");
    }
}
