using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.ML.Tuning;
using Spark.Gateway.Lowering;
using Spark.Gateway.ML.Stages;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Reading;

/// <summary>
/// Stages and models of this library for objects of MLlib. What a model learned is read when it is first looked at.
/// </summary>
internal sealed class StageReader
{
    private readonly GatewaySession _session;
    private readonly JavaGateway _java;
    private readonly TreeReader _trees;
    private readonly FeatureReader _features;

    public StageReader(GatewaySession session)
    {
        (_session, _java) = (session, session.Java);
        var json = new ObjectJson(_java);
        _trees = new TreeReader(_java, json);
        _features = new FeatureReader(_java, json);
    }

    /// <summary>Any stage, model or evaluator with its params.</summary>
    public Params Read(JavaObject instance)
    {
        var name = NameOf(instance);
        switch (name)
        {
            case nameof(Pipeline):
                var stages = All(instance, "getStages").Cast<PipelineStage>();
                return new Pipeline(Uid(instance)).SetStages(stages.ToArray());
            case nameof(PipelineModel):
                return new PipelineModel(Uid(instance), All(instance, "stages").Cast<Transformer>().ToArray());
            case nameof(CrossValidator):
                return WithParts(instance, new CrossValidator(Uid(instance)));
            case nameof(TrainValidationSplit):
                return WithParts(instance, new TrainValidationSplit(Uid(instance)));
            case nameof(CrossValidatorModel) or nameof(TrainValidationSplitModel):
                return WithParts(instance, Tuned(instance, name == nameof(CrossValidatorModel), Uid(instance)));
            default:
                return Plain(instance);
        }
    }

    /// <summary>The model of a fitted object, without its params.</summary>
    public Model Create(JavaObject fitted)
    {
        var name = NameOf(fitted);
        return Create(name, Uid(fitted), fitted) ?? throw Unknown(name, Uid(fitted));
    }

    /// <summary>What a tuner of Spark's found, without its params and parts.</summary>
    public Model Tuned(JavaObject tuned, bool isCrossValidated, string uid)
    {
        var best = tuned.Call("bestModel");
        using var metrics = tuned.Call(isCrossValidated ? "avgMetrics" : "validationMetrics");
        var model = (Model)Read(best);
        var values = _java.ReadDoubles(metrics);
        if (!tuned.Call<bool>("hasSubModels"))
        {
            return isCrossValidated
                ? new CrossValidatorModel(uid, model, values, null)
                : new TrainValidationSplitModel(uid, model, values, null);
        }

        using var subModels = tuned.Call("subModels");
        return isCrossValidated
            ? new CrossValidatorModel(uid, model, values, _java.ReadArray(subModels).Select(Models).ToArray())
            : new TrainValidationSplitModel(uid, model, values, Models(subModels));
    }

    private Model[] Models(JavaObject array) => _java.ReadArray(array).Select(item => (Model)Read(item)).ToArray();

    private Params[] All(JavaObject pipeline, string property)
    {
        using var stages = pipeline.Call(property);
        return _java.ReadArray(stages).Select(Read).ToArray();
    }

    private Params WithParts(JavaObject instance, Params tuner)
    {
        ParamValues.Read(instance, tuner);
        using var estimator = instance.Call("getEstimator");
        using var evaluator = instance.Call("getEvaluator");
        using var maps = instance.Call("getEstimatorParamMaps");
        var read = (Estimator)Read(estimator);
        var owners = PartsOf(read).ToDictionary(part => part.Uid(), StringComparer.Ordinal);
        ((ITuner)tuner).Parts = new TunerParts(
            read,
            _java.ReadArray(maps).Select(map => ParamMap(map, owners)).ToArray(),
            (Evaluator)Read(evaluator));
        return tuner;
    }

    private static IEnumerable<Params> PartsOf(Params owner) => owner switch
    {
        Pipeline pipeline => pipeline.GetStages().SelectMany(PartsOf).Prepend(owner),
        ITuner { Parts.Estimator: { } estimator } => PartsOf(estimator).Prepend(owner),
        _ => [owner],
    };

    private static ParamMap ParamMap(JavaObject map, Dictionary<string, Params> owners)
    {
        var read = new List<ParamPair>();
        using var pairs = map.Call("toSeq");
        for (var i = 0; i < pairs.Call<int>("size"); i++)
        {
            using var pair = pairs.Call("apply", i);
            using var own = pair.Call("param");
            var param = owners[own.Call<string>("parent")].GetParam(own.Call<string>("name"));
            read.Add(new ParamPair(param, ParamValues.Decoded(own, pair.Call<object>("value"), param)));
        }

        // The JVM lists the pairs of a map in the order of hashes.
        return new ParamMap().Put(
            read.OrderBy(pair => pair.Param.Parent, StringComparer.Ordinal)
                .ThenBy(pair => pair.Param.Name, StringComparer.Ordinal)
                .ToArray());
    }

    private Params Plain(JavaObject instance)
    {
        using var context = _session.Session.Call("sparkContext");
        using var none = _java.ScalaObject("scala.None");
        var line = _java.Static<string>(
            "org.apache.spark.ml.util.DefaultParamsWriter", "getMetadataToSave", instance, context, none, none);
        var metadata = StageMetadata.Parse(line, Uid(instance));
        var name = metadata.JvmClass[(metadata.JvmClass.LastIndexOf('.') + 1)..];
        var read = Create(name, metadata.Uid, instance)
            ?? StageClasses.Create(metadata.JvmClass, metadata.Uid)
            ?? throw Unknown(metadata.JvmClass, metadata.Uid);
        metadata.Restore(read, metadata.Uid);
        if (read is Model model)
        {
            FittedObject.Attach(model, instance);
        }

        return read;
    }

    private Model? Create(string name, string uid, JavaObject fitted) => name switch
    {
        nameof(StringIndexerModel) => new StringIndexerModel(uid, Later(() => _features.Labels(fitted))),
        nameof(StandardScalerModel) => new StandardScalerModel(uid, Later(() => _features.Moments(fitted))),
        nameof(MinMaxScalerModel) => new MinMaxScalerModel(uid, Later(() => _features.Range(fitted))),
        nameof(ImputerModel) => new ImputerModel(uid, Later(() => _features.Surrogates(fitted))),
        nameof(OneHotEncoderModel) => new OneHotEncoderModel(uid, Later(() => _features.Sizes(fitted))),
        nameof(VectorIndexerModel) => new VectorIndexerModel(uid, Later(() => _features.Categories(fitted))),
        nameof(LogisticRegressionModel) => new LogisticRegressionModel(uid, Later(() => _features.Weights(fitted))),
        nameof(DecisionTreeClassificationModel) => new DecisionTreeClassificationModel(uid, Trees(name, fitted)),
        nameof(RandomForestClassificationModel) => new RandomForestClassificationModel(uid, Trees(name, fitted)),
        nameof(GBTClassificationModel) => new GBTClassificationModel(uid, Trees(name, fitted)),
        nameof(DecisionTreeRegressionModel) => new DecisionTreeRegressionModel(uid, Trees(name, fitted)),
        nameof(RandomForestRegressionModel) => new RandomForestRegressionModel(uid, Trees(name, fitted)),
        nameof(GBTRegressionModel) => new GBTRegressionModel(uid, Trees(name, fitted)),
        _ => null,
    };

    private Lazy<Microsoft.Spark.ML.Tree.TreeContent> Trees(string name, JavaObject fitted) =>
        Later(() => _trees.Read(name, fitted));

    private Lazy<T> Later<T>(Func<T> read) =>
        new(() => _session.Actions.Run("read model", _ => read(), CancellationToken.None));

    private static string Uid(JavaObject instance) => instance.Call<string>("uid");

    private static string NameOf(JavaObject instance)
    {
        var name = instance.ClassName;
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private static Exception Unknown(string name, string uid) => Unsupported.Feature(
        $"the class '{name}' of '{uid}'", "Spark has it, this library does not yet.");
}
