namespace Spark.Display.Charts.Drawing;

/// <summary>The rectangle inside the axes; turns axis coordinates into places on the page.</summary>
internal sealed record PlotArea(double Left, double Top, double Right, double Bottom, ChartAxis XAxis, ChartAxis YAxis)
{
    public double X(double coordinate) => Left + XAxis.Position(coordinate) * (Right - Left);

    public double Y(double coordinate) => Bottom - YAxis.Position(coordinate) * (Bottom - Top);
}
