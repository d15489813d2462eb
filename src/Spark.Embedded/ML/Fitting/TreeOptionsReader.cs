using Microsoft.Spark.ML.Param;
using Spark.Learners;

namespace Spark.Embedded.ML.Fitting;

/// <summary>Params of tree estimators as the learner's options.</summary>
internal static class TreeOptionsReader
{
    public static TreeOptions Tree(Params stage) => Fill(stage, new TreeOptions());

    public static ForestOptions Forest(Params stage) => Fill(stage, new ForestOptions
    {
        NumTrees = Get<int>(stage, "numTrees"),
        FeatureSubsetStrategy = Get<string>(stage, "featureSubsetStrategy"),
        SubsamplingRate = Get<double>(stage, "subsamplingRate"),
        Bootstrap = Get<bool>(stage, "bootstrap"),
    });

    public static BoostingOptions Boosting(Params stage) => Fill(stage, new BoostingOptions
    {
        MaxIter = Get<int>(stage, "maxIter"),
        StepSize = Get<double>(stage, "stepSize"),
        SubsamplingRate = Get<double>(stage, "subsamplingRate"),
        FeatureSubsetStrategy = Get<string>(stage, "featureSubsetStrategy"),
        ValidationTol = Get<double>(stage, "validationTol"),
        Loss = Enum.Parse<BoostingLoss>(Get<string>(stage, "lossType"), ignoreCase: true),
    });

    private static T Fill<T>(Params stage, T options)
        where T : TreeOptions => options with
        {
            MaxDepth = Get<int>(stage, "maxDepth"),
            MaxBins = Get<int>(stage, "maxBins"),
            MinInstancesPerNode = Get<int>(stage, "minInstancesPerNode"),
            MinWeightFractionPerNode = Get<double>(stage, "minWeightFractionPerNode"),
            MinInfoGain = Get<double>(stage, "minInfoGain"),
            Impurity = Enum.Parse<Impurity>(Get<string>(stage, "impurity"), ignoreCase: true),
            MaxMemoryInMB = Get<int>(stage, "maxMemoryInMB"),
            Seed = Get<long>(stage, "seed"),
        };

    private static T Get<T>(Params stage, string name)
        where T : notnull => stage.Value(stage.Typed<T>(name));
}
