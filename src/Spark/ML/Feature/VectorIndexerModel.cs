namespace Microsoft.Spark.ML.Feature;

/// <summary>Turns categorical components into the indices that were learned.</summary>
public sealed class VectorIndexerModel : Model<VectorIndexerModel>
{
    private readonly Lazy<CategoryMaps> _content;

    internal VectorIndexerModel(string uid, Lazy<CategoryMaps> content)
        : base(uid)
    {
        _content = content;
        VectorIndexer.DeclareParams(this);
    }

    /// <summary>Number of components that a vector must have.</summary>
    public int NumFeatures => Content.NumFeatures;

    /// <summary>Index of each value, by position of the component.</summary>
    public IReadOnlyDictionary<int, IReadOnlyDictionary<double, int>> CategoryMaps => Content.Maps;

    /// <summary>Column that is read.</summary>
    public string GetInputCol() => Value(Typed<string>("inputCol"));

    /// <inheritdoc cref="GetInputCol"/>
    public VectorIndexerModel SetInputCol(string value) => With(Typed<string>("inputCol"), value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public string GetOutputCol() => Value(Typed<string>("outputCol"));

    /// <inheritdoc cref="GetOutputCol"/>
    public VectorIndexerModel SetOutputCol(string value) => With(Typed<string>("outputCol"), value);

    /// <summary>Most distinct values of a feature that is treated as categorical; default 20.</summary>
    public int GetMaxCategories() => Value(Typed<int>("maxCategories"));

    /// <summary>
    /// What to do with categories that were not seen: <c>error</c> (default), <c>skip</c> the row, or <c>keep</c>
    /// with an index of their own.
    /// </summary>
    public string GetHandleInvalid() => Value(Typed<string>("handleInvalid"));

    /// <inheritdoc cref="GetHandleInvalid"/>
    public VectorIndexerModel SetHandleInvalid(string value) => With(Typed<string>("handleInvalid"), value);

    internal override string JvmClass => "org.apache.spark.ml.feature.VectorIndexerModel";

    internal CategoryMaps Content => _content.Value;
}
