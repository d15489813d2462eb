using Spark.Analysis.Functions;
using Spark.Gateway.Lowering;

namespace Spark.Gateway.Tests.Lowering;

[Trait("Category", "Jvm")]
public class FunctionNameTests(RunningSpark running)
{
    /// <summary>What the analyser replaces by other functions, and what Spark knows as grammar alone.</summary>
    private static readonly string[] Replaced = ["in", "isnotunknown", "extract", "percentile_cont", "percentile_disc"];

    /// <summary>Spark's functions that are registered when they are needed.</summary>
    private static readonly string[] Registered = ["product", "vector_to_array"];

    [Fact]
    public void Spark_has_every_function_that_is_called_by_its_own_name()
    {
        using var catalog = running.Application.Session.Call("catalog");
        var own = FunctionCatalogue.Names
            .Select(name => FunctionCatalogue.Find(name)!.Value.Definition.Name)
            .Distinct(StringComparer.Ordinal)
            .Except(ScalarRules.Special)
            .Except(Replaced)
            .Except(Registered);

        Assert.DoesNotContain(own, name => !catalog.Call<bool>("functionExists", name));
    }
}
