using System.Text.Json;
using Microsoft.Spark.Sql;

namespace Spark.Tests.Golden;

/// <summary>The na steps of the DataFrame cases, whose values are JSON or Python texts.</summary>
internal static class FrameNulls
{
    public static DataFrame Drop(DataFrame frame, JsonElement step)
    {
        var columns = step.TryGetProperty("cols", out _) ? FrameCalls.Names(step, "cols") : [.. frame.Columns()];
        if (step.TryGetProperty("thresh", out var minimum))
        {
            return frame.Na().Drop(minimum.GetInt32(), columns);
        }

        return frame.Na().Drop(step.TryGetProperty("how", out var how) ? how.GetString()! : "any", columns);
    }

    public static DataFrame Fill(DataFrame frame, JsonElement step)
    {
        var value = step.GetProperty("value");
        if (value.ValueKind == JsonValueKind.Object)
        {
            return frame.Na().FilledBy(value.EnumerateObject()
                .Select(pair => KeyValuePair.Create(pair.Name, FrameColumns.Value(pair.Value))));
        }

        var columns = step.TryGetProperty("cols", out _) ? FrameCalls.Names(step, "cols") : null;
        return FrameColumns.Value(value) switch
        {
            string text => columns is null ? frame.Na().Fill(text) : frame.Na().Fill(text, columns),
            bool truth => columns is null ? frame.Na().Fill(truth) : frame.Na().Fill(truth, columns),
            double number => columns is null ? frame.Na().Fill(number) : frame.Na().Fill(number, columns),
            // Whole numbers of the cases went to Spark as doubles.
            var whole => columns is null
                ? frame.Na().Fill(Convert.ToDouble(whole))
                : frame.Na().Fill(Convert.ToDouble(whole), columns),
        };
    }

    public static DataFrame Replace(DataFrame frame, JsonElement step)
    {
        var columns = step.TryGetProperty("cols", out _) ? FrameCalls.Names(step, "cols") : ["*"];
        var pairs = step.GetProperty("map").EnumerateObject()
            .Select(pair => KeyValuePair.Create(Key(pair.Name), FrameColumns.Value(pair.Value)))
            .ToArray();
        return frame.Na().Replaced(columns, pairs);
    }

    // Keys are written as Python writes them: 'a', True, 1.5, float('nan').
    private static object? Key(string text) => text switch
    {
        "True" => true,
        "False" => false,
        "None" => null,
        "float('nan')" => double.NaN,
        _ when text.StartsWith('\'') => text.Trim('\''),
        _ => double.Parse(text),
    };
}
