namespace Notebooks.Tests;

/// <summary>Notebooks that only tests run.</summary>
internal static class Fixtures
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}
