namespace Microsoft.Spark.ML.Param;

/// <summary>Values for params of one or more stages, in the order in which they were first put.</summary>
public sealed class ParamMap
{
    private readonly List<ParamPair> _pairs = [];

    /// <summary>A map without values.</summary>
    public static ParamMap Empty() => new();

    /// <summary>Number of params with a value.</summary>
    public int Size => _pairs.Count;

    /// <summary>Sets one value, replacing an earlier one.</summary>
    /// <exception cref="ArgumentException">The param does not take the value.</exception>
    public ParamMap Put<T>(Param<T> param, T value)
        where T : notnull => Put(new ParamPair(param, value));

    /// <summary>Sets the values of the pairs in order.</summary>
    public ParamMap Put(params ParamPair[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (var pair in pairs)
        {
            var position = _pairs.FindIndex(other => other.Param.Equals(pair.Param));
            if (position < 0)
            {
                _pairs.Add(pair);
            }
            else
            {
                _pairs[position] = pair;
            }
        }

        return this;
    }

    /// <summary>The value of a param, or null when the map has none.</summary>
    public object? Get(Param param) => _pairs.Find(pair => pair.Param.Equals(param))?.Value;

    /// <summary>Whether the map has a value for the param.</summary>
    public bool Contains(Param param) => _pairs.Exists(pair => pair.Param.Equals(param));

    /// <summary>Takes a param out; returns its value, or null when there was none.</summary>
    public object? Remove(Param param)
    {
        var value = Get(param);
        _pairs.RemoveAll(pair => pair.Param.Equals(param));
        return value;
    }

    /// <summary>A new map with this map's values and the other's; where both have one, the other's counts.</summary>
    public ParamMap Concat(ParamMap other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ParamMap().Put([.. _pairs]).Put([.. other._pairs]);
    }

    /// <summary>An independent copy.</summary>
    public ParamMap Copy() => new ParamMap().Put([.. _pairs]);

    /// <summary>The pairs in order.</summary>
    public IReadOnlyList<ParamPair> ToSeq() => _pairs.ToArray();

    /// <summary>All pairs in one line, such as <c>numTrees=20, maxDepth=5</c>.</summary>
    public override string ToString() => string.Join(", ", _pairs);
}
