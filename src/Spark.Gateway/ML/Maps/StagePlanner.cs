using System.Diagnostics;
using Microsoft.Spark.ML;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Gateway.ML.Frames;
using Spark.Gateway.ML.Stages;
using Spark.Plans;
using Spark.Types;

namespace Spark.Gateway.ML.Maps;

/// <summary>
/// Puts the node of a stage over a plan. Names, types and metadata of the new columns are those that MLlib gives them.
/// </summary>
internal sealed class StagePlanner(GatewaySession session, StageObjects objects, StageFrames frames)
{
    public LogicalPlan Apply(Transformer stage, LogicalPlan data)
    {
        StageColumns.CheckTransform(stage, data);
        return session.Actions.Run("prepare", _ => Plan(stage, data), CancellationToken.None);
    }

    private MapColumns Plan(Transformer stage, LogicalPlan data)
    {
        var map = new StageMap(stage.Uid(), objects.Of(stage));
        var output = Refusals.Named(stage, () => map.Apply(frames.Input(data)));
        using var schema = output.Call("schema");
        var fields = ((StructType)JsonTypes.Parse(schema.Call<string>("json"))).Fields;
        if (fields.Count < data.Output.Count)
        {
            throw new UnreachableException($"'{stage.Uid()}' took columns away.");
        }

        var added = fields.Skip(data.Output.Count)
            .Select(field => new AttributeReference(field.Name, field.DataType, field.IsNullable, AttributeIds.Next())
            {
                Metadata = field.Metadata.Count > 0 ? field.Metadata : null,
            })
            .ToArray();
        var node = new MapColumns(map, added, data);
        frames.Add(node, output);
        return node;
    }
}
