namespace Spark.Embedded.ML.Linear;

/// <summary>The last steps and changes of the gradient, which stand for the inverse of the Hessian.</summary>
internal sealed class CurvatureHistory
{
    private const int Length = 10;

    private readonly List<(double[] Step, double[] Change)> _pairs = [];

    public void Clear() => _pairs.Clear();

    public void Add(double[] step, double[] change)
    {
        _pairs.Insert(0, (step, change));
        if (_pairs.Count > Length)
        {
            _pairs.RemoveAt(Length);
        }
    }

    /// <summary>The descent direction for a gradient, by the two-loop recursion.</summary>
    public double[] Direction(double[] gradient)
    {
        var direction = (double[])gradient.Clone();
        var weights = new double[_pairs.Count];
        for (var i = 0; i < _pairs.Count; i++)
        {
            var (step, change) = _pairs[i];
            weights[i] = Algebra.Dot(step, direction) / Algebra.Dot(step, change);
            Algebra.Add(direction, -weights[i], change);
        }

        Algebra.Scale(direction, Scale());
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            var (step, change) = _pairs[i];
            var correction = Algebra.Dot(change, direction) / Algebra.Dot(step, change);
            Algebra.Add(direction, weights[i] - correction, step);
        }

        Algebra.Scale(direction, -1);
        return direction;
    }

    private double Scale()
    {
        if (_pairs.Count == 0)
        {
            return 1;
        }

        var (step, change) = _pairs[0];
        var product = Algebra.Dot(step, change);
        return product >= 0
            ? product / Algebra.Dot(change, change)
            : throw new LineSearchException("The curvature is negative.");
    }
}
