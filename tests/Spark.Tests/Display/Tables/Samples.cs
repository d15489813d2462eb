using Spark.Display.Tables;

namespace Spark.Tests.Display.Tables;

internal static class Samples
{
    public static TableView Mixed { get; } = new(
        [
            new TableColumn("id", "bigint", IsNumeric: true),
            new TableColumn("name", "string", IsNumeric: false),
            new TableColumn("share", "double", IsNumeric: true),
            new TableColumn("price", "decimal(10,2)", IsNumeric: true),
            new TableColumn("raw", "binary", IsNumeric: false),
            new TableColumn("tags", "array<string>", IsNumeric: false),
        ],
        [
            [1L, "plain", 0.1, 12.50m, new byte[] { 1, 171 }, new object?[] { "a", null }],
            [22L, "<b>&\"quoted\"</b>", 1e21, null, null, Array.Empty<object?>()],
            [null, new string('x', 210), double.NaN, -0.05m, new byte[20], Enumerable.Range(0, 12).ToArray()],
            [4L, "two\nlines", 3.0, 1m, null, null],
        ],
        "4 rows shown, more exist");

    public static TableView Wide { get; } = new(
        Enumerable.Range(0, 50).Select(i => new TableColumn($"c{i}", "int", IsNumeric: true)).ToArray(),
        [Enumerable.Range(0, 50).Select(i => (object?)i).ToArray()],
        string.Empty);
}
