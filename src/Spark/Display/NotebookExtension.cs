using Spark.Display.Charts;
using Spark.Display.Kernels;

namespace Microsoft.Spark.Sql;

/// <summary>What a notebook switches on by hand, because it concerns types of other packages.</summary>
public static class NotebookExtension
{
    private static readonly Lazy<bool> LoadedOnce = new(LoadInto);

    /// <summary>
    /// Makes XPlot's charts draw in notebooks, without network where the front-end knows plotly. Frames, rows and
    /// schemas need no call. Calling again, or outside a notebook, changes nothing.
    /// </summary>
    public static void Load() => _ = LoadedOnce.Value;

    private static bool LoadInto()
    {
        if (KernelMembers.Found is not { } kernel)
        {
            return false;
        }

        ChartFormatters.Register(kernel);
        return true;
    }
}
