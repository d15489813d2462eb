namespace Spark.Learners;

/// <summary>What a random forest takes.</summary>
internal sealed record ForestOptions : TreeOptions
{
    public int NumTrees { get; init; } = 20;

    /// <summary>auto, all, sqrt, log2, onethird, a number of features, or a share in (0, 1].</summary>
    public string FeatureSubsetStrategy { get; init; } = "auto";

    public double SubsamplingRate { get; init; } = 1.0;

    /// <summary>Draw rows with replacement. When off, a rate below 1 draws them without.</summary>
    public bool Bootstrap { get; init; } = true;

    public override void Validate()
    {
        base.Validate();
        Check(NumTrees >= 1, nameof(NumTrees), NumTrees, "1 or more");
        Check(SubsamplingRate is > 0 and <= 1, nameof(SubsamplingRate), SubsamplingRate, "above 0 and up to 1");
    }
}
