using Microsoft.Spark.ML.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>Params of tuners and their models.</summary>
internal static class TunerParams
{
    public static void Declare(Params owner) =>
        owner.Declare<long>(
            "seed",
            "Start of the random draw that divides the rows; the default is a hash of the class name."
        );

    public static void DeclareFolds(Params owner)
    {
        owner.Declare("numFolds", "Number of folds; default 3.", Allowed.AtLeast(2), 3);
        owner.Declare(
            "foldCol",
            "Column of fold numbers from 0; default empty, for folds by draws.",
            null,
            string.Empty
        );
    }

    public static void DeclareRatio(Params owner) =>
        owner.Declare(
            "trainRatio",
            "Share of the rows that models are fitted on; default 0.75.",
            Allowed.UnitInterval,
            0.75
        );
}
