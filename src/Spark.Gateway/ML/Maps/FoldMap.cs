using Spark.Engines;
using Spark.Gateway.Lowering;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.ML.Maps;

/// <summary>Rows of one part of one fold, as Spark's own <c>kFold</c> draws them.</summary>
internal sealed class FoldMap(FoldRequest request, int fold, bool isValidation) : IGatewayMap
{
    private const string MLUtils = "org.apache.spark.mllib.util.MLUtils";

    public string Name => isValidation ? $"validation of fold {fold + 1}" : $"training of fold {fold + 1}";

    public static LogicalPlan Over(LogicalPlan data, FoldRequest request, int fold, bool isValidation) =>
        new MapColumns(new FoldMap(request, fold, isValidation), [], data);

    public JavaObject Apply(JavaObject frame)
    {
        using var folds = Drawn(frame);
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
