using System.Globalization;

namespace Launcher.Reports.Charts;

/// <summary>Maps values to pixels of a drawing; pixels are written with one decimal.</summary>
internal sealed record Axis(double From, double To, double FirstPixel, double LastPixel)
{
    public string Text(double value) => Pixel(At(value));

    public double At(double value) =>
        FirstPixel + ((Math.Clamp(value, From, To) - From) / (To - From) * (LastPixel - FirstPixel));

    public static string Pixel(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
