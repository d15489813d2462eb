namespace Spark.Embedded.ML.Linear;

/// <summary>
/// A step along a descent direction that meets the strong Wolfe conditions: the bracket grows by half until it holds
/// such
/// a step, then cubic interpolation narrows it (Nocedal and Wright, algorithms 3.5 and 3.6).
/// </summary>
internal static class StrongWolfeSearch
{
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;
    private const double Growth = 1.5;
    private const int MostTries = 10;

    /// <param name="along">Value and slope of the function at a step.</param>
    /// <param name="firstStep">The step that is tried first.</param>
    public static double Minimize(Func<double, (double Value, double Slope)> along, double firstStep)
    {
        var origin = At(along, 0);
        if (origin.Slope > 0)
        {
            throw new LineSearchException("The direction does not descend.");
        }

        var low = origin;
        var step = firstStep;
        for (var i = 0; i < MostTries; i++)
        {
            var tried = At(along, step);
            if (!double.IsFinite(tried.Value))
            {
                step /= 2;
                continue;
            }

            if (IsTooHigh(tried, origin) || (tried.Value >= low.Value && i > 0))
            {
                return Zoom(along, origin, low, tried);
            }

            if (Math.Abs(tried.Slope) <= Curvature * Math.Abs(origin.Slope))
            {
                return tried.Step;
            }

            if (tried.Slope >= 0)
            {
                return Zoom(along, origin, tried, low);
            }

            low = tried;
            step *= Growth;
        }

        throw new LineSearchException("No step was found.");
    }

    private static double Zoom(Func<double, (double Value, double Slope)> along, Point origin, Point low, Point high)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var step = low.Step > high.Step ? Interpolate(high, low) : Interpolate(low, high);
            var tried = At(along, step);
            if (IsTooHigh(tried, origin) || tried.Value >= low.Value)
            {
                high = tried;
                continue;
            }

            if (Math.Abs(tried.Slope) <= Curvature * Math.Abs(origin.Slope))
            {
                return tried.Step;
            }

            if (tried.Slope * (high.Step - low.Step) >= 0)
            {
                high = low;
            }

            low = tried;
        }

        throw new LineSearchException("The bracket did not close.");
    }

    /// <summary>The minimum of the cubic through both points, kept a tenth away from either.</summary>
    private static double Interpolate(Point left, Point right)
    {
        var width = right.Step - left.Step;
        var d1 = left.Slope + right.Slope - (3 * (left.Value - right.Value) / (left.Step - right.Step));
        var d2 = Math.Sqrt((d1 * d1) - (left.Slope * right.Slope));
        var step = right.Step - (width * (right.Slope + d2 - d1) / (right.Slope - left.Slope + (2 * d2)));
        var nearest = left.Step + (0.1 * width);
        var farthest = left.Step + (0.9 * width);
        return step < nearest ? nearest
            : step > farthest ? farthest
            : step;
    }

    private static bool IsTooHigh(Point tried, Point origin) =>
        tried.Value > origin.Value + (SufficientDecrease * tried.Step * origin.Slope);

    private static Point At(Func<double, (double Value, double Slope)> along, double step)
    {
        var (value, slope) = along(step);
        return new Point(step, value, slope);
    }

    private readonly record struct Point(double Step, double Value, double Slope);
}
