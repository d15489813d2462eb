using System.Collections.Concurrent;

namespace Spark.Embedded.Functions.Json;

/// <summary>Parts of JSON texts.</summary>
internal static class JsonPaths
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<JsonStep>?> Parsed = new(StringComparer.Ordinal);

    private enum Style
    {
        Raw,
        Quoted,
        Flat,
    }

    /// <summary>
    /// What the path leads to: a text without quotes, anything else as JSON; null when it leads nowhere.
    /// </summary>
    public static string? Find(string? json, string? path)
    {
        if (json is null || path is null || Parsed.GetOrAdd(path, JsonPath.Parse) is not { } steps)
        {
            return null;
        }

        try
        {
            var reader = new JsonTokenizer(json, JsonReading.OfFunctions);
            var output = new JsonWriting();
            reader.Next();
            return Evaluate(reader, output, Style.Raw, steps, 0) ? output.ToString() : null;
        }
        catch (JsonSyntaxException)
        {
            return null;
        }
    }

    /// <summary>Values of top-level fields, in the order of the names.</summary>
    public static object?[] Tuple(string? json, object?[] names)
    {
        var row = new object?[names.Length];
        if (json is null)
        {
            return row;
        }

        try
        {
            var reader = new JsonTokenizer(json, JsonReading.OfFunctions);
            if (reader.Next() != JsonToken.StartObject)
            {
                return row;
            }

            while (reader.Next() != JsonToken.EndObject)
            {
                var places = Enumerable.Range(0, names.Length).Where(i => (string?)names[i] == reader.Name).ToArray();
                reader.Next();
                if (places.Length == 0 || reader.Token == JsonToken.Null)
                {
                    reader.SkipChildren();
                    continue;
                }

                var value = Content(reader);
                foreach (var place in places)
                {
                    row[place] = value;
                }
            }

            return row;
        }
        catch (JsonSyntaxException)
        {
            return new object?[names.Length];
        }
    }

    /// <summary>Number of elements of an array; null for anything else.</summary>
    public static int? ArrayLength(string json)
    {
        try
        {
            var reader = new JsonTokenizer(json, JsonReading.OfFunctions);
            if (reader.Next() != JsonToken.StartArray)
            {
                return null;
            }

            var count = 0;
            while (reader.Next() != JsonToken.EndArray)
            {
                reader.SkipChildren();
                count++;
            }

            return count;
        }
        catch (JsonSyntaxException)
        {
            return null;
        }
    }

    /// <summary>Names of an object's fields; null for anything else.</summary>
    public static object?[]? Keys(string json)
    {
        try
        {
            var reader = new JsonTokenizer(json, JsonReading.OfFunctions);
            if (reader.Next() != JsonToken.StartObject)
            {
                return null;
            }

            var keys = new List<object?>();
            while (reader.Next() != JsonToken.EndObject)
            {
                keys.Add(reader.Name);
                reader.Next();
                reader.SkipChildren();
            }

            return keys.ToArray();
        }
        catch (JsonSyntaxException)
        {
            return null;
        }
    }

    private static string Content(JsonTokenizer reader)
    {
        if (reader.Token == JsonToken.Text)
        {
            return reader.Text;
        }

        var output = new JsonWriting();
        output.Copy(reader);
        return output.ToString();
    }

    private static bool Evaluate(
        JsonTokenizer reader,
        JsonWriting output,
        Style style,
        IReadOnlyList<JsonStep> steps,
        int at
    )
    {
        if (at == steps.Count)
        {
            return Emit(reader, output, style);
        }

        var step = steps[at];
        switch (reader.Token)
        {
            case JsonToken.StartObject when step is { IsSubscript: false, IsAll: false }:
                return Fields(reader, output, style, steps, at);
            case JsonToken.StartArray when step.IsSubscript && step.IsAll:
                return Elements(reader, output, style, steps, at);
            case JsonToken.StartArray when step.IsSubscript:
                var inner =
                    at + 1 < steps.Count && steps[at + 1] is { IsSubscript: true, IsAll: true } ? Style.Quoted : style;
                return Element(reader, output, inner, steps, at);
            default:
                reader.SkipChildren();
                return false;
        }
    }

    private static bool Emit(JsonTokenizer reader, JsonWriting output, Style style)
    {
        if (reader.Token == JsonToken.Text && style == Style.Raw)
        {
            output.Raw(reader.Text);
            return true;
        }

        if (reader.Token != JsonToken.StartArray || style != Style.Flat)
        {
            output.Copy(reader);
            return true;
        }

        var isFound = false;
        while (reader.Next() != JsonToken.EndArray)
        {
            isFound |= Emit(reader, output, style);
        }

        return isFound;
    }

    private static bool Fields(
        JsonTokenizer reader,
        JsonWriting output,
        Style style,
        IReadOnlyList<JsonStep> steps,
        int at
    )
    {
        var isFound = false;
        while (reader.Next() != JsonToken.EndObject)
        {
            var isWanted = !isFound && steps[at].Name == reader.Name;
            reader.Next();
            if (!isWanted || reader.Token == JsonToken.Null)
            {
                reader.SkipChildren();
            }
            else
            {
                isFound = Evaluate(reader, output, style, steps, at + 1);
            }
        }

        return isFound;
    }

    private static bool Elements(
        JsonTokenizer reader,
        JsonWriting output,
        Style style,
        IReadOnlyList<JsonStep> steps,
        int at
    )
    {
        var isDouble = at + 1 < steps.Count && steps[at + 1] is { IsSubscript: true, IsAll: true };
        if (isDouble || style == Style.Quoted)
        {
            var isFound = false;
            output.StartArray();
            while (reader.Next() != JsonToken.EndArray)
            {
                isFound |= Evaluate(
                    reader,
                    output,
                    isDouble ? Style.Flat : Style.Quoted,
                    steps,
                    isDouble ? at + 2 : at + 1
                );
            }

            output.EndArray();
            return isFound;
        }

        var part = new JsonWriting();
        var count = 0;
        part.StartArray();
        while (reader.Next() != JsonToken.EndArray)
        {
            count += Evaluate(reader, part, style == Style.Raw ? Style.Quoted : style, steps, at + 1) ? 1 : 0;
        }

        part.EndArray();
        if (count > 0)
        {
            output.Value(count > 1 ? part.ToString() : part.ToString()[1..^1]);
        }

        return count > 0;
    }

    private static bool Element(
        JsonTokenizer reader,
        JsonWriting output,
        Style style,
        IReadOnlyList<JsonStep> steps,
        int at
    )
    {
        var isFound = false;
        var index = 0L;
        while (reader.Next() != JsonToken.EndArray)
        {
            if (index++ == steps[at].Index)
            {
                isFound = Evaluate(reader, output, style, steps, at + 1);
            }
            else
            {
                reader.SkipChildren();
            }
        }

        return isFound;
    }
}
