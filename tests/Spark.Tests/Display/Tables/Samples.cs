using Spark.Display.Tables;

namespace Spark.Tests.Display.Tables;

internal static class Samples
{
    public static TableView Mixed { get; } = new(
        [
            new TableColumn("id", "bigint", IsNumeric: true),
            new TableColumn("name", "string", IsNumeric: false),
            new TableColumn("share", "double", IsNumeric: true),
            new TableColumn("tags", "array<string>", IsNumeric: false),
        ],
        [
            ["1", "plain", "0.1", "[a, null]"],
            ["22", "<b>&\"quoted\"</b>", "1.0E21", "[]"],
            [null, new string('x', 210), "NaN", null],
            ["4", "two\nlines", "3.0", ""],
        ],
        "4 rows shown, more exist");

    public static TableView Wide { get; } = new(
        Enumerable.Range(0, 50).Select(i => new TableColumn($"c{i}", "int", IsNumeric: true)).ToArray(),
        [Enumerable.Range(0, 50).Select(i => (string?)$"{i}").ToArray()],
        string.Empty);
}
