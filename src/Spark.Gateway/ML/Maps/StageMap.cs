using Spark.Gateway.Lowering;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Maps;

/// <summary>Columns that a transformer of MLlib adds. It may drop rows as well.</summary>
internal sealed class StageMap(string name, JavaObject transformer) : IGatewayMap
{
    public string Name => name;

    public JavaObject Apply(JavaObject frame) => transformer.Call("transform", frame);
}
