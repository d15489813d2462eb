using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Finds components of a vector with few distinct values and numbers these.</summary>
public sealed class VectorIndexer : Estimator<VectorIndexer, VectorIndexerModel>
{
    /// <summary>An estimator with a random uid.</summary>
    public VectorIndexer()
        : this(RandomUid("vecIdx"))
    {
    }

    /// <summary>An estimator of this uid.</summary>
    public VectorIndexer(string uid)
        : base(uid) => DeclareParams(this);

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public VectorIndexer SetInputCol(string value) => With(InputCol, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public VectorIndexer SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Most distinct values of a feature that is treated as categorical; default 20.</summary>
    public Param<int> MaxCategories => Typed<int>("maxCategories");

    /// <inheritdoc cref="MaxCategories"/>
    public int GetMaxCategories() => Value(MaxCategories);

    /// <inheritdoc cref="MaxCategories"/>
    public VectorIndexer SetMaxCategories(int value) => With(MaxCategories, value);

    /// <summary>
    /// What to do with categories that were not seen: <c>error</c> (default), <c>skip</c> the row, or <c>keep</c>
    /// with an index of their own.
    /// </summary>
    public Param<string> HandleInvalid => Typed<string>("handleInvalid");

    /// <inheritdoc cref="HandleInvalid"/>
    public string GetHandleInvalid() => Value(HandleInvalid);

    /// <inheritdoc cref="HandleInvalid"/>
    public VectorIndexer SetHandleInvalid(string value) => With(HandleInvalid, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.VectorIndexer";

    internal static void DeclareParams(Params owner)
    {
        owner.Declare<string>("inputCol", "Column that is read.");
        owner.Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{owner.Uid()}__output");
        owner.Declare<int>(
            "maxCategories",
            "Most distinct values of a feature that is treated as categorical; default 20.",
            Allowed.AtLeast(2), 20);
        owner.Declare<string>(
            "handleInvalid",
            "What to do with categories that were not seen: error (default), skip the row, or keep with an index of "
                + "their own.",
            Allowed.OneOf("error", "skip", "keep"), "error");
    }
}
