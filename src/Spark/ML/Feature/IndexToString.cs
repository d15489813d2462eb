using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Turns indices back into the texts they stand for.</summary>
public sealed class IndexToString : Transformer<IndexToString>
{
    /// <summary>A transformer with a random uid.</summary>
    public IndexToString()
        : this(RandomUid("idxToStr"))
    {
    }

    /// <summary>A transformer of this uid.</summary>
    public IndexToString(string uid)
        : base(uid)
    {
        Declare<string>("inputCol", "Column that is read.");
        Declare<string>(
            "outputCol",
            "Column that is written; default is the uid followed by __output.",
            null, $"{Uid()}__output");
        Declare<string[]>("labels", "Label of each index; not set means those of the input column.");
    }

    /// <summary>Column that is read.</summary>
    public Param<string> InputCol => Typed<string>("inputCol");

    /// <inheritdoc cref="InputCol"/>
    public string GetInputCol() => Value(InputCol);

    /// <inheritdoc cref="InputCol"/>
    public IndexToString SetInputCol(string value) => With(InputCol, value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public Param<string> OutputCol => Typed<string>("outputCol");

    /// <inheritdoc cref="OutputCol"/>
    public string GetOutputCol() => Value(OutputCol);

    /// <inheritdoc cref="OutputCol"/>
    public IndexToString SetOutputCol(string value) => With(OutputCol, value);

    /// <summary>Label of each index; not set means those of the input column.</summary>
    public Param<string[]> Labels => Typed<string[]>("labels");

    /// <inheritdoc cref="Labels"/>
    public string[] GetLabels() => Value(Labels);

    /// <inheritdoc cref="Labels"/>
    public IndexToString SetLabels(params string[] value) => With(Labels, value);

    internal override string JvmClass => "org.apache.spark.ml.feature.IndexToString";
}
