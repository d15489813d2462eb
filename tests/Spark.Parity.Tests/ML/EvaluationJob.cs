using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Preparation;
using Microsoft.Spark.ML.Reports;
using Microsoft.Spark.Sql;

namespace Spark.Parity.Tests.ML;

/// <summary>The steps of the evaluation notebook with a saved model; the files they write as lines of text.</summary>
internal static class EvaluationJob
{
    public static IReadOnlyList<string> Run(SparkSession spark, string table, string modelFolder, string output)
    {
        SparkSession.SetActiveSession(spark);
        var provenance = Provenance.Start(spark).Stage("read").Input(table);
        var pipeline = PipelineModel.Load(modelFolder);
        var prepared = TrainingTable.Prepare(spark.ReadTable(table), "soil", "damp grey soil");
        var rows = prepared.Frame.RandomSplit([0.7, 0.3], 42)[1];
        ClassWeights.RequireBothClasses(rows, prepared.LabelColumn, "test");
        provenance.Rows("test", rows.Count());
        var scored = pipeline.Transform(rows).Cache();
        var result = ClassificationReport.Of(scored, prepared.LabelColumn);
        var features = ((VectorAssembler)pipeline.Stages[0]).GetInputCols();
        new EvaluationReport("model", table, result, features, FeatureImportances.Of(pipeline), provenance)
            .Write(spark, output);

        var metrics = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "metrics.json")))!.AsObject();
        Assert.Equal(spark.Conf().Get("spark.engine"), metrics["provenance"]!["engine"]!.GetValue<string>());
        metrics.Remove("provenance");
        var importances = JsonNode.Parse(File.ReadAllText(Path.Combine(output, "feature_importance.json")))!;
        return
        [
            File.ReadAllText(Path.Combine(output, "EVALUATION_REPORT.md")),
            .. Lines("metrics", metrics),
            .. Lines("importances", importances),
        ];
    }

    /// <summary>Each value behind its path, numbers with the digits in which the engines agree.</summary>
    private static IEnumerable<string> Lines(string path, JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Lines($"{path}.{member.Key}", member.Value)),
        JsonArray items => items.SelectMany((item, i) => Lines($"{path}[{i}]", item)),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            [$"{path} {value.GetValue<double>().ToString("G12", CultureInfo.InvariantCulture)}"],
        _ => [$"{path} {node}"],
    };
}
