using Microsoft.Spark;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Lowering;

/// <summary>Where Spark keeps frames and RDDs, as its own object.</summary>
internal static class StorageLevels
{
    public static JavaObject Make(JavaGateway java, StorageLevel level) => java.Static(
        "org.apache.spark.storage.StorageLevel",
        "apply",
        level.UseDisk,
        level.UseMemory,
        level.UseOffHeap,
        level.Deserialized,
        level.Replication);
}
