using System.Text.Json;

namespace Spark.Learners.Tests.Golden;

/// <summary>
/// What a case's indexers and assembler make: numeric columns and the number of categories of the indexed ones.
/// </summary>
internal sealed class GoldenFeatures
{
    private readonly GoldenTable _table;
    private readonly bool[] _isTrain;
    private readonly Dictionary<string, (double[] Values, int Arity)> _indexed = [];

    public GoldenFeatures(GoldenTable table, bool[] isTrain, IEnumerable<JsonElement> stages)
    {
        _table = table;
        _isTrain = isTrain;
        foreach (var stage in stages)
        {
            var parameters = stage.GetProperty("params");
            switch (stage.GetProperty("class").GetString()!.Split('.')[^1])
            {
                case "StringIndexer":
                    Index(parameters);
                    break;
                case "VectorAssembler":
                    Names = Strings(parameters.GetProperty("inputCols"));
                    break;
                default:
                    throw new NotSupportedException($"Stage '{stage.GetProperty("class")}' is not known.");
            }
        }

        Columns = Array.ConvertAll(Names, Column);
        Arities = Array.ConvertAll(Names, name => _indexed.TryGetValue(name, out var index) ? index.Arity : 0);
    }

    public string[] Names { get; } = [];

    public double[][] Columns { get; }

    public int[] Arities { get; }

    public double[] Column(string name) =>
        _indexed.TryGetValue(name, out var index) ? index.Values : _table.Numbers(name);

    /// <summary>0 unless the column came from an indexer.</summary>
    public int ArityOf(string name) => _indexed.TryGetValue(name, out var index) ? index.Arity : 0;

    private void Index(JsonElement parameters)
    {
        var inputs = parameters.TryGetProperty("inputCols", out var many)
            ? Strings(many) : [parameters.GetProperty("inputCol").GetString()!];
        var outputs = parameters.TryGetProperty("outputCols", out var manyOut)
            ? Strings(manyOut) : [parameters.GetProperty("outputCol").GetString()!];
        var order = parameters.GetProperty("stringOrderType").GetString();
        var keeps = parameters.TryGetProperty("handleInvalid", out var invalid) && invalid.GetString() == "keep";
        for (var i = 0; i < inputs.Length; i++)
        {
            var texts = _table.Texts(inputs[i]);
            var groups = Enumerable.Range(0, texts.Length).Where(row => _isTrain[row] && texts[row].Length > 0)
                .GroupBy(row => texts[row]);
            var labels = order == "alphabetAsc"
                ? groups.OrderBy(group => group.Key, StringComparer.Ordinal)
                : groups.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
            var index = labels.Select((group, at) => (group.Key, at)).ToDictionary(pair => pair.Key, pair => pair.at);
            _indexed[outputs[i]] = (
                Array.ConvertAll(texts, text => (double)(index.TryGetValue(text, out var at) ? at : index.Count)),
                index.Count + (keeps ? 1 : 0));
        }
    }

    private static string[] Strings(JsonElement array) =>
        [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
