using Spark.Display.Charts;
using Spark.Display.Kernels;

namespace Microsoft.Spark.Sql;

/// <summary>What a notebook needs for types of other packages; frames, rows and schemas need nothing.</summary>
public static class NotebookExtension
{
    private static readonly Lazy<bool> LoadedOnce = new(LoadInto);

    /// <summary>
    /// Makes XPlot's charts draw in notebooks, also without network. The first use of any type of this assembly does
    /// the same. Calling again, or outside a notebook, changes nothing.
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
