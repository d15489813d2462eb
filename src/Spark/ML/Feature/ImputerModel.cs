namespace Microsoft.Spark.ML.Feature;

/// <summary>Puts learned numbers in place of missing ones.</summary>
public sealed class ImputerModel : Model<ImputerModel>
{
    private readonly Lazy<Surrogates> _content;

    internal ImputerModel(string uid, Lazy<Surrogates> content)
        : base(uid)
    {
        _content = content;
        Imputer.DeclareParams(this);
    }

    /// <summary>What replaces a missing value, by input column.</summary>
    public IReadOnlyDictionary<string, double> SurrogateValues => Content.ByColumn;

    /// <summary>Column that is read.</summary>
    public string GetInputCol() => Value(Typed<string>("inputCol"));

    /// <inheritdoc cref="GetInputCol"/>
    public ImputerModel SetInputCol(string value) => With(Typed<string>("inputCol"), value);

    /// <summary>Columns that are read, in order.</summary>
    public string[] GetInputCols() => Value(Typed<string[]>("inputCols"));

    /// <inheritdoc cref="GetInputCols"/>
    public ImputerModel SetInputCols(params string[] value) => With(Typed<string[]>("inputCols"), value);

    /// <summary>Column that is written; default is the uid followed by <c>__output</c>.</summary>
    public string GetOutputCol() => Value(Typed<string>("outputCol"));

    /// <inheritdoc cref="GetOutputCol"/>
    public ImputerModel SetOutputCol(string value) => With(Typed<string>("outputCol"), value);

    /// <summary>Columns that are written, one for each input column.</summary>
    public string[] GetOutputCols() => Value(Typed<string[]>("outputCols"));

    /// <inheritdoc cref="GetOutputCols"/>
    public ImputerModel SetOutputCols(params string[] value) => With(Typed<string[]>("outputCols"), value);

    /// <summary>What replaces a missing value: <c>mean</c> (default), <c>median</c> or <c>mode</c>.</summary>
    public string GetStrategy() => Value(Typed<string>("strategy"));

    /// <summary>Value that counts as missing, beside null and NaN; default NaN.</summary>
    public double GetMissingValue() => Value(Typed<double>("missingValue"));

    /// <summary>Share of the rows by which the rank of a median may be off, 0 to 1; default 0.001.</summary>
    public double GetRelativeError() => Value(Typed<double>("relativeError"));

    internal override string JvmClass => "org.apache.spark.ml.feature.ImputerModel";

    internal Surrogates Content => _content.Value;
}
