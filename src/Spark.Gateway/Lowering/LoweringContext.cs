using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>What the text of one plan needs around it: views made before, and functions that Spark SQL lacks.</summary>
internal sealed class LoweringContext(Func<string> freshView)
{
    private readonly List<FrameStep> _steps = [];
    private readonly List<NamedLambda> _lambdas = [];
    private readonly SortedSet<string> _functions = new(StringComparer.Ordinal);

    public IReadOnlyList<FrameStep> Steps => _steps;

    public IReadOnlyCollection<string> Functions => _functions;

    public IReadOnlyList<NamedLambda> Lambdas => _lambdas;

    public string FreshView() => freshView();

    /// <summary>The name under which a C# function is called with arguments of such types.</summary>
    public string NameOf(LambdaCall call)
    {
        var types = call.Arguments.Select(argument => argument.Type).ToArray();
        Unsupported.CheckTravels(call.Function.Name, [.. types, call.Type]);
        var known = _lambdas.FirstOrDefault(lambda => ReferenceEquals(lambda.Function, call.Function)
            && lambda.Arguments.Select(type => type.Json).SequenceEqual(types.Select(type => type.Json)));
        if (known is null)
        {
            known = new NamedLambda(freshView(), call.Function, types);
            _lambdas.Add(known);
        }

        return known.Name;
    }

    public void Add(FrameStep step) => _steps.Add(step);

    /// <summary>Asks for a function of Spark's that its SQL has no name for.</summary>
    public void Require(string function) => _functions.Add(function);
}
