using System.Diagnostics;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.ML.Saving;

/// <summary>The one row of data that a fitted feature stage saves.</summary>
internal static class FeatureData
{
    private static readonly ArrayType Texts = new(new StringType());

    public static (StructType Schema, object?[] Row) Of(Model model) => model switch
    {
        StringIndexerModel indexer => (
            new([new("labelsArray", new ArrayType(Texts))]),
            [indexer.Content.Labels.Select(labels => (object?)labels.ToArray<object?>()).ToArray()]),
        StandardScalerModel scaler => Vectors(("std", scaler.Content.Std), ("mean", scaler.Content.Mean)),
        MinMaxScalerModel scaler => Vectors(("originalMin", scaler.Content.Min), ("originalMax", scaler.Content.Max)),
        ImputerModel imputer => (
            new(imputer.Content.Columns.Select(name => new StructField(name, new DoubleType(), false))),
            imputer.Content.Values.Select(value => (object?)value).ToArray()),
        OneHotEncoderModel encoder => (
            new([new("categorySizes", new ArrayType(new IntegerType(), containsNull: false))]),
            [encoder.Content.Sizes.Select(size => (object?)size).ToArray()]),
        VectorIndexerModel indexer => (
            new([new("numFeatures", new IntegerType(), false), new("categoryMaps", MapsType())]),
            [indexer.Content.NumFeatures, Maps(indexer.Content)]),
        LogisticRegressionModel regression => LogisticData.Of(regression),
        _ => throw new UnreachableException($"'{model.GetType().Name}' has no data of a feature stage."),
    };

    public static Model Load(string jvmClass, string uid, string folder, DataFiles files)
    {
        switch (jvmClass[(jvmClass.LastIndexOf('.') + 1)..])
        {
            case nameof(LogisticRegressionModel):
                return LogisticData.Load(uid, Row(folder, files, LogisticData.Columns), folder);
            case nameof(StringIndexerModel):
                return new StringIndexerModel(uid, new(new StringLabels(Labels(folder, files))));
            case nameof(StandardScalerModel):
                var moments = Row(folder, files, "std", "mean");
                return new StandardScalerModel(uid, new(new ScalerMoments(ToArray(moments[0]), ToArray(moments[1]))));
            case nameof(MinMaxScalerModel):
                var range = Row(folder, files, "originalMin", "originalMax");
                return new MinMaxScalerModel(uid, new(new ScalerRange(ToArray(range[0]), ToArray(range[1]))));
            case nameof(ImputerModel):
                var names = files.Schema(folder).Fields.Select(field => field.Name).ToArray();
                var values = Row(folder, files, names).Select(value => (double)value!).ToArray();
                return new ImputerModel(uid, new(new Surrogates(names, values)));
            case nameof(OneHotEncoderModel):
                var sizes = (object?[])Row(folder, files, "categorySizes")[0]!;
                return new OneHotEncoderModel(uid, new(new CategorySizes(sizes.Select(size => (int)size!).ToArray())));
            case nameof(VectorIndexerModel):
                var row = Row(folder, files, "numFeatures", "categoryMaps");
                return new VectorIndexerModel(uid, new(new CategoryMaps((int)row[0]!, ParseMaps(row[1]))));
            default:
                throw new UnreachableException($"'{jvmClass}' has no data of a feature stage.");
        }
    }

    private static (StructType Schema, object?[] Row) Vectors(params (string Name, double[] Values)[] vectors) => (
        new(vectors.Select(vector => new StructField(vector.Name, new VectorUDT()))),
        vectors.Select(vector => (object?)VectorUDT.ToInternal(new DenseVector(vector.Values))).ToArray());

    /// <summary>Spark 2 wrote one array of labels, Spark 3 an array of them.</summary>
    private static string[][] Labels(string folder, DataFiles files)
    {
        var isOld = files.Schema(folder).Fields.All(field => field.Name != "labelsArray");
        var value = (object?[])Row(folder, files, isOld ? "labels" : "labelsArray")[0]!;
        return isOld
            ? [value.Cast<string>().ToArray()]
            : value.Select(labels => ((object?[])labels!).Cast<string>().ToArray()).ToArray();
    }

    private static object?[] Row(string folder, DataFiles files, params string[] columns) =>
        files.Read(folder, columns).FirstOrDefault()
            ?? throw new FormatException($"'{folder}' holds no row, so there is no model in it.");

    private static double[] ToArray(object? vector) => VectorUDT.FromInternal(vector)!.ToArray();

    private static MapType MapsType() => new(
        new IntegerType(), new MapType(new DoubleType(), new IntegerType(), valueContainsNull: false));

    private static KeyValuePair<object, object?>[] Maps(CategoryMaps content) => content.Maps
        .Select(map => new KeyValuePair<object, object?>(
            map.Key,
            map.Value.Select(pair => new KeyValuePair<object, object?>(pair.Key, pair.Value)).ToArray()))
        .ToArray();

    private static SortedDictionary<int, IReadOnlyDictionary<double, int>> ParseMaps(object? value)
    {
        var maps = new SortedDictionary<int, IReadOnlyDictionary<double, int>>();
        foreach (var (feature, indices) in (KeyValuePair<object, object?>[])value!)
        {
            maps[(int)feature] = ((KeyValuePair<object, object?>[])indices!)
                .ToDictionary(pair => (double)pair.Key, pair => (int)pair.Value!);
        }

        return maps;
    }
}
