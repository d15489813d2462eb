using Spark.Engines;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.ML.Maps;

/// <summary>Texts to the positions of their labels, one output for each input.</summary>
internal sealed class StringIndexMap : BatchMap
{
    private readonly Dictionary<string, double>[] _indices;
    private readonly string _handleInvalid;
    private readonly string _uid;

    public StringIndexMap(
        IReadOnlyList<AttributeReference> inputs,
        IReadOnlyList<string[]> labels,
        string handleInvalid,
        string uid
    )
    {
        Inputs = inputs;
        _indices = labels.Select(ToIndices).ToArray();
        _handleInvalid = handleInvalid;
        _uid = uid;
    }

    public override string Name => "StringIndexer";

    public override IReadOnlyList<AttributeReference> Inputs { get; }

    public override IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows)
    {
        var dropped = new InvalidRows(rows);
        ColumnVector[] results = columns.Select((column, i) => Index(column, i, dropped, rows)).ToArray();
        return _handleInvalid == "skip" ? [.. results, dropped.Kept()] : results;
    }

    private PrimitiveVector<double> Index(ColumnVector column, int input, InvalidRows dropped, MapRows rows)
    {
        var indices = _indices[input];
        var values = new double[column.Count];
        var invalid = new InvalidRows(rows);
        string? example = null;
        for (var row = 0; row < values.Length; row++)
        {
            var text = CellText.Of(column, row);
            if (text is not null && indices.TryGetValue(text, out values[row]))
            {
                continue;
            }

            values[row] = indices.Count;
            example = invalid.Any ? example : text;
            invalid.Add(row);
            dropped.Add(row);
        }

        if (invalid.Any && _handleInvalid == "error")
        {
            var what = example is null
                ? "is null"
                : $"has values that '{_uid}' was not fitted on, such as '{example}',";
            invalid.Throw(
                $"Column '{Inputs[input].Name}' {what}",
                "Set 'handleInvalid' to 'skip' to leave these rows out, or to 'keep' to give them an index of their "
                    + "own."
            );
        }

        return new PrimitiveVector<double>(KnownTypes.Double, values, []);
    }

    private static Dictionary<string, double> ToIndices(string[] labels)
    {
        var indices = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Length; i++)
        {
            indices[labels[i]] = i;
        }

        return indices;
    }
}
