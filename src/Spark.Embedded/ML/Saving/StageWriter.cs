using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Param;
using Microsoft.Spark.ML.Regression;
using Microsoft.Spark.ML.Saving;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.ML.Tuning;
using Spark.Embedded.ML.Saving.Parquet;

namespace Spark.Embedded.ML.Saving;

/// <summary>Writes the folder of an instance, with those of the stages inside it.</summary>
internal sealed class StageWriter(TimeProvider time)
{
    public void Write(Params instance, StageFolder folder)
    {
        switch (instance)
        {
            case Pipeline pipeline:
                WriteStages(pipeline, pipeline.GetStages(), folder);
                break;
            case PipelineModel pipeline:
                WriteStages(pipeline, [.. pipeline.Stages], folder);
                break;
            case ITuner tuner:
                WriteTuner(instance, tuner.Parts, folder);
                break;
            case Model model and ITreeModel trees:
                WriteTrees(model, trees.Content, folder);
                break;
            case StringIndexerModel
            or StandardScalerModel
            or MinMaxScalerModel
            or ImputerModel
            or OneHotEncoderModel
            or VectorIndexerModel
                or LogisticRegressionModel:
                folder.WriteMetadata(Line(instance));
                var (schema, row) = FeatureData.Of((Model)instance);
                folder.WriteParquet("data", ParquetWriter.Write(schema, [row]));
                break;
            default:
                folder.WriteMetadata(Line(instance));
                break;
        }
    }

    private void WriteStages(Params pipeline, PipelineStage[] stages, StageFolder folder)
    {
        var uids = new JsonArray(stages.Select(stage => (JsonNode?)JsonValue.Create(stage.Uid())).ToArray());
        folder.WriteMetadata(Line(pipeline, new JsonObject { ["stageUids"] = uids }));
        for (var i = 0; i < stages.Length; i++)
        {
            Write(stages[i], folder.Sub($"stages/{StageName(i, stages.Length, stages[i].Uid())}"));
        }
    }

    /// <summary>Position, padded to the digits of the number of stages, and uid.</summary>
    public static string StageName(int index, int count, string uid)
    {
        var digits = count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return $"{index.ToString($"D{digits}", System.Globalization.CultureInfo.InvariantCulture)}_{uid}";
    }

    private void WriteTuner(Params tuner, TunerParts parts, StageFolder folder)
    {
        var (estimator, maps, evaluator) = parts.Required(tuner.Uid());
        var extraParams = new JsonObject { ["estimatorParamMaps"] = ParamMapsJson.Encode(maps) };
        folder.WriteMetadata(Line(tuner, extraParams, TunerFacts(tuner)));
        Write(estimator, folder.Sub("estimator"));
        Write(evaluator, folder.Sub("evaluator"));
        switch (tuner)
        {
            case CrossValidatorModel model:
                Write(model.BestModel, folder.Sub("bestModel"));
                WriteSubModels(model.SubModels, folder);
                break;
            case TrainValidationSplitModel model:
                Write(model.BestModel, folder.Sub("bestModel"));
                for (var i = 0; i < (model.SubModels?.Count ?? 0); i++)
                {
                    Write(model.SubModels![i], folder.Sub($"subModels/{i}"));
                }

                break;
            default:
                break;
        }
    }

    private void WriteSubModels(IReadOnlyList<IReadOnlyList<Model>>? folds, StageFolder folder)
    {
        for (var fold = 0; fold < (folds?.Count ?? 0); fold++)
        {
            for (var i = 0; i < folds![fold].Count; i++)
            {
                Write(folds[fold][i], folder.Sub($"subModels/fold{fold}/{i}"));
            }
        }
    }

    private static JsonObject? TunerFacts(Params tuner) =>
        tuner switch
        {
            CrossValidatorModel model => new()
            {
                ["avgMetrics"] = ParamCodec.Encode(model.AvgMetrics),
                ["persistSubModels"] = model.SubModels is not null,
            },
            TrainValidationSplitModel model => new()
            {
                ["validationMetrics"] = ParamCodec.Encode(model.ValidationMetrics),
                ["persistSubModels"] = model.SubModels is not null,
            },
            _ => null,
        };

    private void WriteTrees(Model model, TreeContent content, StageFolder folder)
    {
        var facts = new JsonObject { ["numFeatures"] = content.NumFeatures };
        if (model is DecisionTreeClassificationModel or RandomForestClassificationModel)
        {
            facts["numClasses"] = content.NumClasses;
        }

        if (model is DecisionTreeClassificationModel or DecisionTreeRegressionModel)
        {
            folder.WriteMetadata(Line(model, null, facts));
            folder.WriteParquet("data", ParquetWriter.Write(TreeRows.NodeSchema, TreeRows.Of(content.Trees[0])));
            return;
        }

        facts["numTrees"] = content.Trees.Count;
        folder.WriteMetadata(Line(model, null, facts));
        var trees = Enumerable.Range(0, content.Trees.Count);
        folder.WriteParquet(
            "treesMetadata",
            ParquetWriter.Write(
                TreeRows.TreesMetadataSchema,
                trees.Select(tree =>
                    new object?[] { tree, Line(Inner(model, content, tree)).TrimEnd('\n'), content.Weights[tree] }
                )
            )
        );
        folder.WriteParquet(
            "data",
            ParquetWriter.Write(
                TreeRows.EnsembleSchema,
                trees.SelectMany(tree =>
                    TreeRows.Of(content.Trees[tree]).Select(node => new object?[] { tree, node })
                )
            )
        );
    }

    private static Params Inner(Model model, TreeContent content, int tree) =>
        model is RandomForestClassificationModel
            ? DecisionTreeClassificationModel.Inner(model, content, tree)
            : DecisionTreeRegressionModel.Inner(model, content, tree);

    private string Line(Params instance, JsonObject? extraParams = null, JsonObject? extra = null) =>
        StageMetadata.Write(instance, time.GetUtcNow(), extraParams, extra);
}
