using System.Collections.Concurrent;
using System.Diagnostics;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Lowering;

/// <summary>Functions of Spark's that have no name in its SQL, registered for the session when first used.</summary>
internal sealed class SessionFunctions(JavaObject session)
{
    private readonly ConcurrentDictionary<string, Lazy<bool>> _registered = new(StringComparer.Ordinal);

    public void Register(string name) => _ = _registered.GetOrAdd(name, _ => new Lazy<bool>(() => Add(name))).Value;

    private bool Add(string name)
    {
        switch (name)
        {
            case "product":
                AddExpression(name, "org.apache.spark.sql.catalyst.expressions.aggregate.Product");
                return true;
            case "vector_to_array":
                AddVectorToArray(name);
                return true;
            default:
                throw new UnreachableException($"'{name}' is not a function to register.");
        }
    }

    private void AddExpression(string name, string className)
    {
        var java = session.Java;
        using var type = java.Class(className);
        using var tags = java.ScalaObject("scala.reflect.ClassTag");
        using var tag = tags.Call("apply", type);
        using var none = java.ScalaObject("scala.None");
        using var builders = java.ScalaObject("org.apache.spark.sql.catalyst.analysis.FunctionRegistryBase");
        using var pair = builders.Call("build", name, none, tag);
        using var info = pair.Call("_1");
        using var builder = pair.Call("_2");
        using var none2 = java.ScalaObject("scala.None");
        using var identifier = java.New("org.apache.spark.sql.catalyst.FunctionIdentifier", name, none2);
        using var state = session.Call("sessionState");
        using var registry = state.Call("functionRegistry");
        registry.Run("registerFunction", identifier, info, builder);
    }

    private void AddVectorToArray(string name)
    {
        using var functions = session.Java.ScalaObject("org.apache.spark.ml.functions");
        using var function = functions.Call("vectorToArrayUdf");
        using var registration = session.Call("udf");
        registration.Run("register", name, function);
    }
}
