using System.Globalization;

namespace Launcher.Benchmarks;

/// <summary>Processor time of the children that have ended, theirs included.</summary>
internal static class ProcessTimes
{
    private const double TicksPerSecond = 100;

    // Fields 16 and 17 of proc(5), counted behind the name, which may hold blanks.
    public static double OfChildren()
    {
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture)
            + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
