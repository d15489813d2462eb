using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>Builds every combination of values. The param that was added last varies fastest.</summary>
public sealed class ParamGridBuilder
{
    private readonly List<(Param.Param Param, object[] Values)> _grid = [];

    /// <summary>Values to try for a param; adding a param again replaces its values.</summary>
    /// <exception cref="ArgumentException">The param does not take one of the values.</exception>
    public ParamGridBuilder AddGrid<T>(Param<T> param, params T[] values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(param);
        ArgumentNullException.ThrowIfNull(values);
        return Add(param, values.Cast<object>());
    }

    /// <summary>One value for each of these params.</summary>
    public ParamGridBuilder BaseOn(params ParamPair[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (var pair in pairs)
        {
            Add(pair.Param, [pair.Value]);
        }

        return this;
    }

    /// <summary>All combinations in order; without any values a single empty map.</summary>
    public ParamMap[] Build()
    {
        IEnumerable<ParamMap> maps = [ParamMap.Empty()];
        foreach (var (param, values) in _grid)
        {
            maps = maps.SelectMany(map => values.Select(value => map.Copy().Put(new ParamPair(param, value))));
        }

        return maps.ToArray();
    }

    private ParamGridBuilder Add(Param.Param param, IEnumerable<object> values)
    {
        var accepted = values.Select(param.Accept).ToArray();
        var position = _grid.FindIndex(entry => entry.Param.Equals(param));
        if (position < 0)
        {
            _grid.Add((param, accepted));
        }
        else
        {
            _grid[position] = (param, accepted);
        }

        return this;
    }
}
