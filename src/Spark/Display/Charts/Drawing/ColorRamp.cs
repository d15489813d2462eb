using System.Globalization;

namespace Spark.Display.Charts.Drawing;

/// <summary>Colours between given ones at equal distances.</summary>
internal sealed class ColorRamp(params string[] stops)
{
    /// <summary>Colour at a place from 0 to 1; places outside take the nearer end.</summary>
    public string At(double place)
    {
        var scaled = Math.Clamp(double.IsFinite(place) ? place : 0, 0, 1) * (stops.Length - 1);
        var index = Math.Min((int)scaled, stops.Length - 2);
        var share = scaled - index;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Mix(index, 1, share):x2}{Mix(index, 3, share):x2}{Mix(index, 5, share):x2}");
    }

    private int Mix(int index, int offset, double share)
    {
        var (from, to) = (Channel(stops[index], offset), Channel(stops[index + 1], offset));
        return (int)Math.Round(from + (to - from) * share);
    }

    private static int Channel(string color, int offset) =>
        int.Parse(color.AsSpan(offset, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
