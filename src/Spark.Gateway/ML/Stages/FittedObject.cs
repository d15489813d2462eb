using Microsoft.Spark.ML;
using Spark.Gateway.Lowering;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Stages;

/// <summary>What a model of this engine holds: the fitted object and the params that it was made with.</summary>
internal sealed class FittedObject
{
    private readonly JavaObject _model;
    private readonly Dictionary<string, object> _values;

    private FittedObject(JavaObject model, IReadOnlyDictionary<string, object> values) =>
        (_model, _values) = (model, new Dictionary<string, object>(values, StringComparer.Ordinal));

    /// <summary>Ties a model to its object; both have the same params at this moment.</summary>
    public static void Attach(Model model, JavaObject fitted) =>
        model.EngineState = new FittedObject(fitted, model.SetValues);

    /// <summary>The object with the params that the model has now: the fitted one, or a copy of it.</summary>
    public static JavaObject Of(Model model)
    {
        if (model.EngineState is not FittedObject fitted)
        {
            throw Unsupported.Feature(
                $"the model '{model.Uid()}' of another engine",
                "Fit it on this engine, or save it there and load it here.");
        }

        return fitted.Current(model);
    }

    private JavaObject Current(Model model)
    {
        var changed = model.Declared
            .Where(param => model.SetValues.TryGetValue(param.Name, out var value)
                && !(_values.TryGetValue(param.Name, out var before) && param.Show(before) == param.Show(value)))
            .ToArray();
        var cleared = _values.Keys.Where(name => !model.SetValues.ContainsKey(name)).ToArray();
        if (changed.Length == 0 && cleared.Length == 0)
        {
            return _model;
        }

        using var nothing = _model.Java.New("org.apache.spark.ml.param.ParamMap");
        var copy = _model.Call("copy", nothing);
        foreach (var param in changed)
        {
            ParamValues.Set(copy, param, model.SetValues[param.Name]);
        }

        foreach (var name in cleared)
        {
            using var param = copy.Call("getParam", name);
            copy.Run("clear", param);
        }

        return copy;
    }
}
