using System.Text.Json;
using Spark.Learners.Boosting;
using Spark.Learners.Forests;
using Spark.Learners.Prediction;
using Support;

namespace Spark.Learners.Tests.Golden;

/// <summary>A reference case of a tree estimator: what to fit and what Spark got.</summary>
internal sealed class GoldenCase
{
    public const string WhySkipped = "The reference results (shared/golden or GOLDEN_DIR) are not here.";

    private static readonly Dictionary<string, long> DefaultSeeds = new()
    {
        ["DecisionTreeClassifier"] = 159147643,
        ["RandomForestClassifier"] = 207336481,
        ["GBTClassifier"] = -1287390502,
        ["DecisionTreeRegressor"] = 926680331,
        ["RandomForestRegressor"] = 235498149,
        ["GBTRegressor"] = -131597770,
    };

    private readonly JsonElement _parameters;
    private readonly GoldenTable _table;
    private readonly GoldenFeatures _features;
    private readonly int[] _trainRows;

    private GoldenCase(string root, string family, string id)
    {
        Family = family;
        var folder = Path.Combine(root, family, id);
        var definition = Read(Path.Combine(folder, "case.json"));
        Expected = Read(Path.Combine(folder, "expected.json"));
        Exact = [.. definition.GetProperty("exact").EnumerateArray().Select(item => item.GetString()!)];

        var data = definition.GetProperty("data");
        var file = data.GetProperty("file").GetString()!;
        _table = GoldenTable.Load(
            file.EndsWith("landsat.csv", StringComparison.Ordinal)
                ? RepositoryFiles.Path("notebooks", "data", "landsat.csv")
                : Path.Combine(root, file),
            data);
        var isTrain = TrainRows(definition.GetProperty("train"), _table.RowCount);
        var stages = definition.GetProperty("stages").EnumerateArray().ToArray();
        _features = new GoldenFeatures(_table, isTrain, stages[..^1]);
        _parameters = stages[^1].GetProperty("params");
        _trainRows = [.. Enumerable.Range(0, isTrain.Length).Where(row => isTrain[row])];
    }

    public string Family { get; }

    public JsonElement Expected { get; }

    public string[] Exact { get; }

    public bool IsClassifier => Family.EndsWith("Classifier", StringComparison.Ordinal);

    public FeatureMatrix AllRows => FeatureMatrix.FromColumns(_features.Columns);

    public double[]? Thresholds => _parameters.TryGetProperty("thresholds", out var values)
        ? [.. values.EnumerateArray().Select(value => value.GetDouble())]
        : null;

    public static GoldenCase Load(string root, string family, string id) => new(root, family, id);

    public TreeEnsemble Fit()
    {
        var indicator = Text("validationIndicatorCol", "");
        if (indicator.Length == 0)
        {
            return Fit(SetOf(_trainRows), null);
        }

        var isValidation = _table.Texts(indicator);
        return Fit(
            SetOf([.. _trainRows.Where(row => isValidation[row] == "false")]),
            SetOf([.. _trainRows.Where(row => isValidation[row] == "true")]));
    }

    public TrainingSet TrainingSet() => SetOf(_trainRows);

    private TreeEnsemble Fit(TrainingSet set, TrainingSet? validation) =>
        Family switch
        {
            "DecisionTreeClassifier" or "DecisionTreeRegressor" =>
                DecisionTreeLearner.Fit(set, Shared(new TreeOptions())),
            "GBTClassifier" or "GBTRegressor" => BoostingLearner.Fit(set, BoostingOptions(), validation),
            _ => ForestLearner.Fit(set, ForestOptions()),
        };

    private TrainingSet SetOf(int[] rows)
    {
        var labelColumn = Text("labelCol", "label");
        var labels = Pick(_features.Column(labelColumn), rows);
        var weightColumn = Text("weightCol", "");
        var weights = weightColumn.Length == 0 ? null : Pick(_table.Numbers(weightColumn), rows);
        var features = AllRows.Rows(rows);
        if (!IsClassifier)
        {
            return Learners.TrainingSet.ForRegression(features, labels, weights, _features.Arities);
        }

        var classCount = Family == "GBTClassifier" ? 2
            : _features.ArityOf(labelColumn) is > 0 and var arity ? arity
            : (int)labels.Max() + 1;
        return Learners.TrainingSet.ForClassification(features, labels, classCount, weights, _features.Arities);
    }

    private ForestOptions ForestOptions() =>
        (ForestOptions)Shared(new ForestOptions
        {
            NumTrees = Whole("numTrees", 20),
            FeatureSubsetStrategy = Text("featureSubsetStrategy", "auto"),
            SubsamplingRate = Real("subsamplingRate", 1.0),
            Bootstrap = !_parameters.TryGetProperty("bootstrap", out var bootstrap) || bootstrap.GetBoolean(),
        });

    private BoostingOptions BoostingOptions() =>
        (BoostingOptions)Shared(new BoostingOptions
        {
            MaxIter = Whole("maxIter", 20),
            StepSize = Real("stepSize", 0.1),
            SubsamplingRate = Real("subsamplingRate", 1.0),
            FeatureSubsetStrategy = Text("featureSubsetStrategy", "all"),
            ValidationTol = Real("validationTol", 0.01),
            Loss = IsClassifier ? BoostingLoss.Logistic
                : Text("lossType", "squared") == "absolute" ? BoostingLoss.Absolute
                : BoostingLoss.Squared,
        });

    private TreeOptions Shared(TreeOptions options) => options with
    {
        MaxDepth = Whole("maxDepth", 5),
        MaxBins = Whole("maxBins", 32),
        MinInstancesPerNode = Whole("minInstancesPerNode", 1),
        MinWeightFractionPerNode = Real("minWeightFractionPerNode", 0.0),
        MinInfoGain = Real("minInfoGain", 0.0),
        MaxMemoryInMB = Whole("maxMemoryInMB", 256),
        Impurity = Text("impurity", "gini") == "entropy" ? Impurity.Entropy : Impurity.Gini,
        Seed = _parameters.TryGetProperty("seed", out var seed) ? seed.GetInt64() : DefaultSeeds[Family],
    };

    private static bool[] TrainRows(JsonElement train, int rowCount)
    {
        if (train.ValueKind == JsonValueKind.String)
        {
            return [.. Enumerable.Repeat(true, rowCount)];
        }

        var modulo = train.GetProperty("modulo").GetInt32();
        var kept = train.GetProperty("keep").EnumerateArray().Select(value => value.GetInt32()).ToHashSet();
        return [.. Enumerable.Range(0, rowCount).Select(row => kept.Contains(row % modulo))];
    }

    private static double[] Pick(double[] values, int[] rows) => Array.ConvertAll(rows, row => values[row]);

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    private int Whole(string name, int otherwise) =>
        _parameters.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;

    private double Real(string name, double otherwise) =>
        _parameters.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;

    private string Text(string name, string otherwise) =>
        _parameters.TryGetProperty(name, out var value) ? value.GetString()! : otherwise;
}
