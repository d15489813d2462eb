using Microsoft.Spark.ML.Stages;
using Spark.Engines;
using Spark.Gateway.Lowering;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.ML.Maps;

/// <summary>Rows of one part of one fold, as Spark's own <c>kFold</c> divides them.</summary>
internal sealed class FoldMap(FoldRequest request, int fold, bool isValidation) : IGatewayMap
{
    private const string MLUtils = "org.apache.spark.mllib.util.MLUtils";

    public string Name => isValidation ? $"validation of fold {fold + 1}" : $"training of fold {fold + 1}";

    /// <summary>All folds over a plan.</summary>
    public static IReadOnlyList<(LogicalPlan Training, LogicalPlan Validation)> All(
        FoldRequest request, LogicalPlan data)
    {
        if (request.FoldColumn.Length > 0)
        {
            InputColumns.FindNumber(data, request.FoldColumn, "fold");
        }

        return Enumerable.Range(0, request.FoldCount).Select(fold => (Part(fold, false), Part(fold, true))).ToArray();

        LogicalPlan Part(int fold, bool isValidation) =>
            new MapColumns(new FoldMap(request, fold, isValidation), [], data);
    }

    public JavaObject Apply(JavaObject frame)
    {
        using var folds = request.FoldColumn.Length > 0
            ? frame.Java.Static(MLUtils, "kFold", frame, request.FoldCount, request.FoldColumn)
            : Drawn(frame);
        using var pair = frame.Java.Item<JavaObject>(folds, fold);
        using var rows = pair.Call(isValidation ? "_2" : "_1");
        using var schema = frame.Call("schema");
        using var session = frame.Call("sparkSession");
        return session.Call("createDataFrame", rows, schema);
    }

    private JavaObject Drawn(JavaObject frame)
    {
        using var rows = frame.Call("rdd");
        using var tags = frame.Java.ScalaObject("scala.reflect.ClassTag");
        using var type = frame.Java.Class("org.apache.spark.sql.Row");
        using var tag = tags.Call("apply", type);
        return frame.Java.Static(MLUtils, "kFold", rows, request.FoldCount, request.Seed, tag);
    }
}
