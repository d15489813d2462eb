using System.Text.Json;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>One cell of a table. The row with a best cell is marked.</summary>
internal sealed record Cell(string Text, bool IsNumber = false, bool IsBest = false)
{
    public static Cell Of(double? value, string format = "0.0000") =>
        new(value is { } number ? Html.Number(number, format) : "–", IsNumber: true);

    public static Cell Of(JsonElement value) =>
        new(ResultDocument.Shown(value), IsNumber: value.ValueKind == JsonValueKind.Number);
}
