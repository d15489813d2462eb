using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>Columns that a stage in the JVM computes.</summary>
internal interface IGatewayMap : IColumnMap
{
    /// <summary>
    /// A frame with the columns of the given one, which have their display names, and the new ones after them in the
    /// order of the plan. The given handle stays the caller's.
    /// </summary>
    JavaObject Apply(JavaObject frame);
}
