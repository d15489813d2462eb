using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.ML.Saving;

/// <summary>Reads the folder of an instance, with those of the stages inside it.</summary>
internal sealed class StageLoader(DataFiles files)
{
    public Params Load(StageFolder folder)
    {
        var metadata = StageMetadata.Parse(folder.ReadMetadata(), folder.Path);
        var name = metadata.JvmClass[(metadata.JvmClass.LastIndexOf('.') + 1)..];
        switch (name)
        {
            case nameof(Pipeline):
                return new Pipeline(metadata.Uid).SetStages(
                    LoadStages(metadata, folder).Cast<PipelineStage>().ToArray()
                );
            case nameof(PipelineModel):
                return new PipelineModel(metadata.Uid, LoadStages(metadata, folder).Cast<Transformer>().ToArray());
            case nameof(CrossValidatorModel) or nameof(TrainValidationSplitModel):
                return LoadTuned(metadata, folder);
            case nameof(CrossValidator) or nameof(TrainValidationSplit):
                return LoadTuner(
                    name == nameof(CrossValidator)
                        ? new CrossValidator(metadata.Uid)
                        : new TrainValidationSplit(metadata.Uid),
                    metadata,
                    folder
                );
            default:
                var instance =
                    TreeData.IsTreeModel(name) ? TreeData.Load(name, metadata, folder, files)
                    : StageClasses.HasData(name)
                        ? FeatureData.Load(metadata.JvmClass, metadata.Uid, folder.Sub("data").Path, files)
                    : StageClasses.Create(metadata.JvmClass, metadata.Uid)
                        ?? throw new UnsupportedByEngineException(
                            "embedded",
                            metadata.JvmClass,
                            $"'{folder.Path}' was saved by a class that is not there. Load it on engine 'spark'."
                        );
                metadata.Restore(instance, folder.Path);
                return instance;
        }
    }

    private Params[] LoadStages(StageMetadata metadata, StageFolder folder)
    {
        var uids = (
            metadata.ParamMap["stageUids"] as JsonArray
            ?? throw new FormatException(
                $"The metadata of '{folder.Path}' has no 'stageUids', which '{metadata.JvmClass}' needs."
            )
        )
            .Select(uid => uid!.GetValue<string>())
            .ToArray();
        return uids.Select((uid, i) => Load(folder.Sub($"stages/{StageWriter.StageName(i, uids.Length, uid)}")))
            .ToArray();
    }

    private Params LoadTuner(Params tuner, StageMetadata metadata, StageFolder folder)
    {
        metadata.Restore(tuner, folder.Path, "estimatorParamMaps");
        ((ITuner)tuner).Parts = LoadParts(metadata, folder);
        return tuner;
    }

    private Params LoadTuned(StageMetadata metadata, StageFolder folder)
    {
        var best = (Model)Load(folder.Sub("bestModel"));
        var parts = LoadParts(metadata, folder);
        var hasSubModels = metadata.Whole["persistSubModels"] is JsonValue flag && flag.GetValue<bool>();
        Params tuned;
        if (metadata.JvmClass.EndsWith(nameof(CrossValidatorModel), StringComparison.Ordinal))
        {
            var foldCount = (metadata.ParamMap["numFolds"] ?? metadata.DefaultParamMap["numFolds"])!.GetValue<int>();
            var folds = hasSubModels
                ? Enumerable
                    .Range(0, foldCount)
                    .Select(fold => LoadSubModels(folder.Sub($"subModels/fold{fold}"), parts))
                    .ToArray()
                : null;
            tuned = new CrossValidatorModel(metadata.Uid, best, metadata.Numbers("avgMetrics", folder.Path), folds);
        }
        else
        {
            var models = hasSubModels ? LoadSubModels(folder.Sub("subModels"), parts) : null;
            tuned = new TrainValidationSplitModel(
                metadata.Uid,
                best,
                metadata.Numbers("validationMetrics", folder.Path),
                models
            );
        }

        metadata.Restore(tuned, folder.Path, "estimatorParamMaps");
        ((ITuner)tuned).Parts = parts;
        return tuned;
    }

    private Model[] LoadSubModels(StageFolder folder, TunerParts parts) =>
        Enumerable.Range(0, parts.ParamMaps.Count).Select(i => (Model)Load(folder.Sub($"{i}"))).ToArray();

    private TunerParts LoadParts(StageMetadata metadata, StageFolder folder)
    {
        var estimator = (Estimator)Load(folder.Sub("estimator"));
        var evaluator = (Evaluator)Load(folder.Sub("evaluator"));
        var maps = ParamMapsJson.Decode(metadata.ParamMap["estimatorParamMaps"], [estimator, evaluator], folder.Path);
        return new TunerParts(estimator, maps, evaluator);
    }
}
