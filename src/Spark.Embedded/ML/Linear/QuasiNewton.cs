namespace Spark.Embedded.ML.Linear;

/// <summary>
/// Limited-memory BFGS, and with penalties on magnitudes its orthant-wise form. It stops after the given number of
/// iterations, when the value has hardly changed for twenty of them, or when the gradient is small.
/// </summary>
internal sealed class QuasiNewton(
    IObjective objective, double[]? penalties, int maxIterations, double tolerance, CancellationToken cancellation)
{
    private const int Memory = 20;
    private const double SmallestGradient = 1e-8;
    private const double SmallestStep = 1e-10;

    private readonly CurvatureHistory _history = new();

    /// <summary>Values of the function with its penalties, that of the start first.</summary>
    public List<double> Values { get; } = [];

    public double[] Minimize(double[] start)
    {
        var state = Evaluate(start);
        var first = state.Adjusted;
        var recent = new List<double> { double.PositiveInfinity };
        var hasFailed = false;
        Values.Add(state.Adjusted);
        for (var iteration = 0; !IsDone(state, first, recent, iteration);)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                state = Step(state, iteration);
            }
            catch (LineSearchException) when (!hasFailed)
            {
                // The history may mislead; a step down the plain gradient decides whether there is any left to take.
                hasFailed = true;
                _history.Clear();
                continue;
            }
            catch (LineSearchException)
            {
                break;
            }

            hasFailed = false;
            iteration++;
            Values.Add(state.Adjusted);
            recent.Add(state.Adjusted);
            if (recent.Count > Memory)
            {
                recent.RemoveAt(0);
            }
        }

        return state.Point;
    }

    private State Step(State state, int iteration)
    {
        var direction = _history.Direction(penalties is null ? state.Gradient : state.AdjustedGradient);
        if (penalties is not null)
        {
            KeepDescending(direction, state.AdjustedGradient);
        }

        var step = penalties is null
            ? SmoothStep(state, direction, iteration)
            : OrthantStep(state, direction, iteration);
        var next = Evaluate(Moved(state, direction, step));
        _history.Add(
            Algebra.Difference(next.Point, state.Point), Algebra.Difference(next.Gradient, state.Gradient));
        return next;
    }

    private double SmoothStep(State state, double[] direction, int iteration)
    {
        var gradient = new double[direction.Length];
        var step = StrongWolfeSearch.Minimize(
            length =>
            {
                var value = objective.Evaluate(Moved(state, direction, length), gradient);
                return (value, Algebra.Dot(gradient, direction));
            },
            iteration == 0 ? 1.0 / Algebra.Norm(direction) : 1.0);
        return step * Algebra.Norm(state.Gradient) >= SmallestStep
            ? step
            : throw new LineSearchException("The step is too short.");
    }

    private double OrthantStep(State state, double[] direction, int iteration) => BacktrackingSearch.Minimize(
        length =>
        {
            var moved = Evaluate(Moved(state, direction, length));
            return (moved.Adjusted, Algebra.Dot(moved.AdjustedGradient, direction));
        },
        state.Adjusted,
        iteration == 0 ? 0.05 / Algebra.Norm(state.Gradient) : 1.0,
        iteration == 0 ? 0.1 : 0.5);

    /// <summary>Components that point up the adjusted gradient stay where they are.</summary>
    private static void KeepDescending(double[] direction, double[] gradient)
    {
        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] = direction[i] * gradient[i] < 0 ? direction[i] : 0;
        }
    }

    /// <summary>With penalties a component that would change its sign stops at zero.</summary>
    private double[] Moved(State state, double[] direction, double step)
    {
        var moved = (double[])state.Point.Clone();
        Algebra.Add(moved, step, direction);
        if (penalties is null)
        {
            return moved;
        }

        for (var i = 0; i < moved.Length; i++)
        {
            var orthant = state.Point[i] != 0 ? Math.Sign(state.Point[i]) : Math.Sign(-state.AdjustedGradient[i]);
            moved[i] = Math.Sign(moved[i]) == orthant ? moved[i] : 0;
        }

        return moved;
    }

    private State Evaluate(double[] point)
    {
        var gradient = new double[point.Length];
        var value = objective.Evaluate(point, gradient);
        if (penalties is null)
        {
            return new State(point, gradient, value, gradient);
        }

        var adjusted = (double[])gradient.Clone();
        for (var i = 0; i < point.Length; i++)
        {
            var penalty = penalties[i];
            value += Math.Abs(penalty * point[i]);
            adjusted[i] = point[i] != 0 ? gradient[i] + (Math.Sign(point[i]) * penalty)
                : gradient[i] - penalty > 0 ? gradient[i] - penalty
                : gradient[i] + penalty < 0 ? gradient[i] + penalty
                : 0;
        }

        return new State(point, gradient, value, adjusted);
    }

    private bool IsDone(State state, double first, List<double> recent, int iteration) =>
        iteration >= maxIterations
        || Math.Abs(state.Adjusted - recent.Max()) <= tolerance * Math.Abs(first)
        || Algebra.Norm(state.AdjustedGradient) <= Math.Max(tolerance * state.Adjusted, SmallestGradient);

    private sealed record State(double[] Point, double[] Gradient, double Adjusted, double[] AdjustedGradient);
}
