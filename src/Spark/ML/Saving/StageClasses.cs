using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Regression;

namespace Microsoft.Spark.ML.Saving;

/// <summary>
/// Classes that are saved as metadata alone, and those with one row of data, by the last part of their JVM name.
/// </summary>
internal static class StageClasses
{
    private static readonly Dictionary<string, Func<string, Params>> MetadataOnly = new(StringComparer.Ordinal)
    {
        [nameof(VectorAssembler)] = uid => new VectorAssembler(uid),
        [nameof(StringIndexer)] = uid => new StringIndexer(uid),
        [nameof(IndexToString)] = uid => new IndexToString(uid),
        [nameof(StandardScaler)] = uid => new StandardScaler(uid),
        [nameof(MinMaxScaler)] = uid => new MinMaxScaler(uid),
        [nameof(Imputer)] = uid => new Imputer(uid),
        [nameof(OneHotEncoder)] = uid => new OneHotEncoder(uid),
        [nameof(VectorIndexer)] = uid => new VectorIndexer(uid),
        [nameof(Bucketizer)] = uid => new Bucketizer(uid),
        [nameof(DecisionTreeClassifier)] = uid => new DecisionTreeClassifier(uid),
        [nameof(RandomForestClassifier)] = uid => new RandomForestClassifier(uid),
        [nameof(LogisticRegression)] = uid => new LogisticRegression(uid),
        [nameof(GBTClassifier)] = uid => new GBTClassifier(uid),
        [nameof(DecisionTreeRegressor)] = uid => new DecisionTreeRegressor(uid),
        [nameof(RandomForestRegressor)] = uid => new RandomForestRegressor(uid),
        [nameof(GBTRegressor)] = uid => new GBTRegressor(uid),
        [nameof(BinaryClassificationEvaluator)] = uid => new BinaryClassificationEvaluator(uid),
        [nameof(MulticlassClassificationEvaluator)] = uid => new MulticlassClassificationEvaluator(uid),
        [nameof(RegressionEvaluator)] = uid => new RegressionEvaluator(uid),
    };

    private static readonly string[] WithData =
    [
        nameof(StringIndexerModel), nameof(StandardScalerModel), nameof(MinMaxScalerModel), nameof(ImputerModel),
        nameof(OneHotEncoderModel), nameof(VectorIndexerModel),
        nameof(LogisticRegressionModel),
    ];

    public static bool HasData(string name) => WithData.Contains(name);

    /// <summary>A stage without params set; null when no class here has the name.</summary>
    public static Params? Create(string jvmClass, string uid) =>
        MetadataOnly.TryGetValue(jvmClass[(jvmClass.LastIndexOf('.') + 1)..], out var create) ? create(uid) : null;

    /// <summary>One of each class that is saved as metadata alone.</summary>
    public static IEnumerable<Params> All(string uid) => MetadataOnly.Values.Select(create => create(uid));
}
