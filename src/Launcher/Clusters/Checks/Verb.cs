namespace Launcher.Clusters.Checks;

/// <summary>The form of a verb that goes with a number of things.</summary>
internal static class Verb
{
    public static string Be(int count) => Of(count, "is", "are");

    public static string Of(int count, string one, string several) => count == 1 ? one : several;
}
