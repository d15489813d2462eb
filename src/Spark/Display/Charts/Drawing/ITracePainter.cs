namespace Spark.Display.Charts.Drawing;

/// <summary>Draws one or several traces of a kind.</summary>
internal interface ITracePainter
{
    /// <summary>Axis coordinates that must be visible.</summary>
    IEnumerable<double> XExtent { get; }

    IEnumerable<double> YExtent { get; }

    /// <summary>Whether a margin around the data is wanted; bars and cells fill theirs.</summary>
    bool IsPadded { get; }

    void Paint(SvgWriter svg, PlotArea area);
}
