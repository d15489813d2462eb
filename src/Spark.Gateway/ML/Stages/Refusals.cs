using Microsoft.Spark.ML.Param;
using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Stages;

/// <summary>What MLlib requires of a stage and its input it says with an exception of Java's own.</summary>
internal static class Refusals
{
    private const string Head = "requirement failed: ";
    private const string Unset = "Failed to find a default value for ";

    /// <exception cref="AnalysisException">MLlib refuses the stage or its input.</exception>
    /// <exception cref="InvalidOperationException">The stage lacks a param.</exception>
    public static T Named<T>(Params stage, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (JavaException refused) when (refused.ClassName == "java.lang.IllegalArgumentException")
        {
            var text = refused.Message.StartsWith(Head, StringComparison.Ordinal)
                ? refused.Message[Head.Length..]
                : refused.Message;
            throw new AnalysisException(null, $"Spark refuses '{stage.Uid()}' with this frame: {text}", null);
        }
        catch (JavaException refused) when (refused.ClassName == "java.util.NoSuchElementException"
            && refused.Message.StartsWith(Unset, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"Param '{refused.Message[Unset.Length..]}' of '{stage.Uid()}' has no value and no default. "
                    + "Set it first.",
                refused);
        }
    }
}
