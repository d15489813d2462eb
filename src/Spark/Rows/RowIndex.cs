namespace Spark.Rows;

internal static class RowIndex
{
#pragma warning disable CA2201 // Microsoft.Spark answers a wrong position or name of a row with this very type.
    public static IndexOutOfRangeException NotThere(string message) => new(message);
#pragma warning restore CA2201
}
