using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Classification;

/// <summary>Params of logistic regression and its models.</summary>
internal static class LogisticParams
{
    public static void Declare(Params owner)
    {
        ClassifierParams.Declare(owner);
        owner.Declare<double>("regParam", "Strength of the regularisation; default 0.", Allowed.NotNegative, 0.0);
        owner.Declare<double>(
            "elasticNetParam",
            "Mix of the penalties: 0 for L2 (default), 1 for L1.",
            Allowed.UnitInterval, 0.0);
        owner.Declare<int>("maxIter", "Most steps of the solver; default 100.", Allowed.AtLeast(0), 100);
        owner.Declare<double>(
            "tol",
            "Relative change of the objective below which the solver stops; default 1e-6.",
            Allowed.NotNegative, 1e-6);
        owner.Declare<bool>("fitIntercept", "Whether there is an intercept; default true.", null, true);
        owner.Declare<string>(
            "family",
            "Kind of model: auto (default), binomial or multinomial.",
            Allowed.OneOfIgnoringCase("auto", "binomial", "multinomial"), "auto");
        owner.Declare<bool>(
            "standardization",
            "Whether features are scaled to unit deviation while fitting; default true.",
            null, true);
        owner.Declare<double>(
            "threshold",
            "Probability from which class 1 is predicted, 0 to 1; default 0.5.",
            Allowed.UnitInterval, 0.5);
        owner.Declare<int>(
            "aggregationDepth",
            "Kept for saved models; without effect on results.",
            Allowed.AtLeast(2), 2);
        owner.Declare<double>(
            "maxBlockSizeInMB",
            "Kept for saved models; without effect on results.",
            Allowed.NotNegative, 0.0);
        owner.Declare<string>("weightCol", "Column of row weights; not set means that every row weighs 1.");
        owner.Declare<DenseMatrix>(
            "lowerBoundsOnCoefficients",
            "Smallest value of each coefficient; not set by default. Engine embedded does not fit with bounds.");
        owner.Declare<DenseMatrix>(
            "upperBoundsOnCoefficients",
            "Largest value of each coefficient; not set by default. Engine embedded does not fit with bounds.");
        owner.Declare<Vector>(
            "lowerBoundsOnIntercepts",
            "Smallest value of each intercept; not set by default. Engine embedded does not fit with bounds.");
        owner.Declare<Vector>(
            "upperBoundsOnIntercepts",
            "Largest value of each intercept; not set by default. Engine embedded does not fit with bounds.");
    }
}
