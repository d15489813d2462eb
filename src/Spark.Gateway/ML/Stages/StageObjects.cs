using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Tuning;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Stages;

/// <summary>
/// Objects of MLlib for stages, models and evaluators: the class of the same name, the same uid, every param that is
/// set. Defaults are MLlib's own.
/// </summary>
internal sealed class StageObjects(JavaGateway java)
{
    private const string ParamMapClass = "org.apache.spark.ml.param.ParamMap";

    /// <summary>The object of an instance. A model shares its object, so leave it to be collected.</summary>
    public JavaObject Of(Params instance) => instance switch
    {
        Pipeline pipeline => Pipe(pipeline),
        PipelineModel pipeline => Pipe(pipeline),
        CrossValidatorModel model => Tuned(model, model.BestModel, model.AvgMetrics, model.SubModels),
        TrainValidationSplitModel model => Tuned(
            model, model.BestModel, model.ValidationMetrics, model.SubModels is { } models ? [models] : null),
        ITuner tuner => WithParts(Plain(instance), instance, tuner.Parts),
        Model model => FittedObject.Of(model),
        _ => Plain(instance),
    };

    /// <summary>A <c>ParamMap[]</c>; params of stages that the estimator does not hold count for nothing.</summary>
    public JavaObject ParamMaps(Estimator estimator, IReadOnlyList<ParamMap> maps)
    {
        var owners = Parts(estimator).ToDictionary(
            part => part.Uid(), part => java.New(part.JvmClass, part.Uid()), StringComparer.Ordinal);
        var objects = maps.Select(map => ParamMap(map, owners)).ToArray();
        return java.Array(ParamMapClass, objects);
    }

    private static IEnumerable<Params> Parts(Params owner) => owner switch
    {
        Pipeline pipeline => pipeline.GetStages().SelectMany(Parts).Prepend(owner),
        PipelineModel pipeline => pipeline.Stages.SelectMany(Parts),
        ITuner { Parts.Estimator: { } estimator } and Estimator => Parts(estimator).Prepend(owner),
        Model => [],
        _ => [owner],
    };

    private JavaObject Plain(Params instance)
    {
        var made = java.New(instance.JvmClass, instance.Uid());
        foreach (var param in instance.Declared)
        {
            if (instance.SetValues.TryGetValue(param.Name, out var value))
            {
                ParamValues.Set(made, param, value);
            }
        }

        return made;
    }

    private JavaObject Pipe(Pipeline pipeline)
    {
        var made = java.New(pipeline.JvmClass, pipeline.Uid());
        using var stages = java.Array("org.apache.spark.ml.PipelineStage", pipeline.GetStages().Select(Of).ToArray());
        made.Run("setStages", stages);
        return made;
    }

    private JavaObject Pipe(PipelineModel pipeline)
    {
        using var stages = java.List(pipeline.Stages.Select(Of).ToArray<object?>());
        return java.New(pipeline.JvmClass, pipeline.Uid(), stages);
    }

    private JavaObject WithParts(JavaObject made, Params instance, TunerParts parts)
    {
        var (estimator, maps, evaluator) = parts.Required(instance.Uid());
        made.Run("set", "estimator", Of(estimator));
        made.Run("set", "evaluator", Of(evaluator));
        using var array = ParamMaps(estimator, maps);
        made.Run("set", "estimatorParamMaps", array);
        return made;
    }

    private JavaObject Tuned(
        Params instance, Model best, double[] metrics, IReadOnlyList<IReadOnlyList<Model>>? subModels)
    {
        using var numbers = java.Doubles(metrics);
        var made = java.New(instance.JvmClass, instance.Uid(), Of(best), numbers);
        foreach (var param in instance.Declared.Where(param => instance.SetValues.ContainsKey(param.Name)))
        {
            ParamValues.Set(made, param, instance.SetValues[param.Name]);
        }

        WithParts(made, instance, ((ITuner)instance).Parts);
        if (subModels is not null)
        {
            const string ModelClass = "org.apache.spark.ml.Model";
            var folds = subModels.Select(models => java.Array(ModelClass, models.Select(Of).ToArray())).ToArray();
            using var all = instance is CrossValidatorModel ? java.Array($"[L{ModelClass};", folds) : folds[0];
            using var some = java.New("scala.Some", all);
            made.Run("setSubModels", some);
        }

        return made;
    }

    private JavaObject ParamMap(ParamMap map, Dictionary<string, JavaObject> owners)
    {
        var made = java.New(ParamMapClass);
        foreach (var pair in map.ToSeq())
        {
            if (!owners.TryGetValue(pair.Param.Parent, out var owner))
            {
                continue;
            }

            using var param = owner.Call("getParam", pair.Param.Name);
            ParamValues.Set(owner, pair.Param, pair.Value);
            var value = owner.Call<object>("getOrDefault", param);
            made.Run("put", param, value);
        }

        return made;
    }
}
