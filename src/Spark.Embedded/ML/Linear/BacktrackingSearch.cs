namespace Spark.Embedded.ML.Linear;

/// <summary>Shrinks or stretches a step until value and slope along the direction are small enough.</summary>
internal static class BacktrackingSearch
{
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;
    private const double Stretch = 2.1;
    private const double ShortestStep = 1e-10;
    private const double LongestStep = 1e10;
    private const int MostTries = 20;

    /// <param name="along">Value and slope of the function at a step.</param>
    /// <param name="origin">Value at step 0.</param>
    /// <param name="firstStep">The step that is tried first.</param>
    /// <param name="shrink">What a step that is too long is multiplied with.</param>
    public static double Minimize(
        Func<double, (double Value, double Slope)> along, double origin, double firstStep, double shrink)
    {
        var step = firstStep;
        var slopeAtOrigin = along(0).Slope;
        for (var i = 0; i <= MostTries; i++)
        {
            var (value, slope) = along(step);
            var factor = value > origin + (step * slopeAtOrigin * SufficientDecrease) ? shrink
                : slope < Curvature * slopeAtOrigin ? Stretch
                : slope > -Curvature * slopeAtOrigin ? shrink
                : 1.0;
            if (factor == 1.0)
            {
                return step;
            }

            step *= factor;
            if (step is < ShortestStep or > LongestStep)
            {
                break;
            }
        }

        throw new LineSearchException("No step was found.");
    }
}
