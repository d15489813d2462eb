using Spark.Learners.Numerics;

namespace Spark.Learners.Boosting;

/// <summary>Residuals and errors of the losses. <c>label</c> is -1 or 1 for the logistic loss.</summary>
internal static class LossFunctions
{
    /// <summary>The negative gradient at the current score, which the next tree learns.</summary>
    public static double Residual(BoostingLoss loss, double score, double label) =>
        loss switch
        {
            BoostingLoss.Logistic => 4.0 * label / (1.0 + JvmExp.Exp(2.0 * label * score)),
            BoostingLoss.Squared => 2.0 * (label - score),
            _ => label - score < 0 ? -1.0 : 1.0,
        };

    public static double Error(BoostingLoss loss, double score, double label)
    {
        var difference = label - score;
        return loss switch
        {
            BoostingLoss.Logistic => 2.0 * LogOfOnePlusExp(-(2.0 * label * score)),
            BoostingLoss.Squared => difference * difference,
            _ => Math.Abs(difference),
        };
    }

    private static double LogOfOnePlusExp(double x) =>
        x > 0 ? x + FdlibmLog.Log1P(JvmExp.Exp(-x)) : FdlibmLog.Log1P(Math.Exp(x));
}
