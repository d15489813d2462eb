namespace Spark.Analysis;

/// <summary>Ids of columns, unique within the process.</summary>
internal static class AttributeIds
{
    private static long Last;

    public static long Next() => Interlocked.Increment(ref Last);
}
