namespace Microsoft.Spark.ML.Feature;

/// <summary>What a string indexer learned: labels by index, one array an input column.</summary>
internal sealed record StringLabels(string[][] Labels);

/// <summary>What a standard scaler learned.</summary>
internal sealed record ScalerMoments(double[] Std, double[] Mean);

/// <summary>What a range scaler learned.</summary>
internal sealed record ScalerRange(double[] Min, double[] Max);

/// <summary>What an imputer learned, in the order of its input columns.</summary>
internal sealed record Surrogates(string[] Columns, double[] Values)
{
    public IReadOnlyDictionary<string, double> ByColumn =>
        Columns.Zip(Values).ToDictionary(pair => pair.First, pair => pair.Second);
}

/// <summary>What a one-hot encoder learned.</summary>
internal sealed record CategorySizes(int[] Sizes);

/// <summary>What a vector indexer learned: index of each value, for categorical components only.</summary>
internal sealed record CategoryMaps(int NumFeatures, IReadOnlyDictionary<int, IReadOnlyDictionary<double, int>> Maps);
