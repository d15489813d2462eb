namespace Spark.Gateway.Lowering;

/// <summary>What the text of one plan needs around it: views made before, and functions that Spark SQL lacks.</summary>
internal sealed class LoweringContext(Func<string> freshView)
{
    private readonly List<FrameStep> _steps = [];
    private readonly SortedSet<string> _functions = new(StringComparer.Ordinal);

    public IReadOnlyList<FrameStep> Steps => _steps;

    public IReadOnlyCollection<string> Functions => _functions;

    public string FreshView() => freshView();

    public void Add(FrameStep step) => _steps.Add(step);

    /// <summary>Asks for a function of Spark's that its SQL has no name for.</summary>
    public void Require(string function) => _functions.Add(function);
}
