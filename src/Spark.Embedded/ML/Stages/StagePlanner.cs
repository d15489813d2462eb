using System.Diagnostics;
using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Tree;
using Spark.Embedded.ML.Rows;
using Spark.Plans;

namespace Spark.Embedded.ML.Stages;

/// <summary>Puts the node of a stage over a plan: finds its inputs, names its outputs and describes them.</summary>
internal sealed class StagePlanner(RowReader reader)
{
    public LogicalPlan Apply(Transformer stage, LogicalPlan child) => stage switch
    {
        VectorAssembler assembler => AssemblerPlan.Over(child, assembler, reader),
        StringIndexerModel model => IndexPlans.Over(child, model),
        IndexToString stringer => IndexPlans.Over(child, stringer),
        OneHotEncoderModel model => CategoryPlans.Over(child, model),
        VectorIndexerModel model => CategoryPlans.Over(child, model),
        StandardScalerModel model => NumberPlans.Over(child, model),
        MinMaxScalerModel model => NumberPlans.Over(child, model),
        ImputerModel model => NumberPlans.Over(child, model),
        Bucketizer bucketizer => NumberPlans.Over(child, bucketizer),
        LogisticRegressionModel model => LogisticModelPlan.Over(child, model),
        Model model and ITreeModel => TreeModelPlan.Over(child, model),
        _ => throw new UnreachableException($"'{stage.GetType().Name}' has no plan."),
    };
}
