using System.Globalization;
using System.Text.Json;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Reading;

/// <summary>Reads what fitted feature stages and logistic regressions learned.</summary>
internal sealed class FeatureReader(JavaGateway java, ObjectJson json)
{
    public StringLabels Labels(JavaObject model)
    {
        using var arrays = model.Call("labelsArray");
        return new StringLabels(json.Of(arrays).EnumerateArray().Select(Texts).ToArray());
    }

    public ScalerMoments Moments(JavaObject model) => new(Vector(model, "std"), Vector(model, "mean"));

    public ScalerRange Range(JavaObject model) => new(Vector(model, "originalMin"), Vector(model, "originalMax"));

    public Surrogates Surrogates(JavaObject model)
    {
        using var frame = model.Call("surrogateDF");
        using var names = frame.Call("columns");
        using var row = frame.Call("first");
        using var values = row.Call("toSeq");
        return new Surrogates(java.ReadStrings(names), ObjectJson.Doubles(json.Of(values)));
    }

    public CategorySizes Sizes(JavaObject model)
    {
        using var sizes = model.Call("categorySizes");
        return new CategorySizes(java.ReadInts(sizes));
    }

    public CategoryMaps Categories(JavaObject model)
    {
        using var maps = model.Call("javaCategoryMaps");
        var read = new SortedDictionary<int, IReadOnlyDictionary<double, int>>();
        foreach (var feature in json.Of(maps).EnumerateObject())
        {
            read[int.Parse(feature.Name, CultureInfo.InvariantCulture)] = feature.Value
                .EnumerateObject()
                .ToDictionary(index => ObjectJson.Double(index.Name), index => index.Value.GetInt32());
        }

        return new CategoryMaps(model.Call<int>("numFeatures"), read);
    }

    /// <summary>Coefficients class by class, whichever way the matrix holds them.</summary>
    public LogisticWeights Weights(JavaObject model)
    {
        using var given = model.Call("coefficientMatrix");
        using var matrix = given.Call("toDenseRowMajor");
        using var values = matrix.Call("values");
        var rowCount = matrix.Call<int>("numRows");
        var isMultinomial = rowCount > 1 || model.Call<string>("getFamily") == "multinomial";
        return new LogisticWeights(
            model.Call<int>("numClasses"),
            model.Call<int>("numFeatures"),
            java.ReadDoubles(values),
            Vector(model, "interceptVector"),
            isMultinomial);
    }

    private static string[] Texts(JsonElement array) =>
        array.EnumerateArray().Select(text => text.GetString()!).ToArray();

    private double[] Vector(JavaObject model, string property)
    {
        using var vector = model.Call(property);
        using var values = vector.Call("toArray");
        return java.ReadDoubles(values);
    }
}
