#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace NbToScript.Runtime;

/// <summary>Text to typed values and back, in the invariant culture.</summary>
internal static class NbConverter
{
    private static readonly string[] True = ["true", "1", "yes"];
    private static readonly string[] False = ["false", "0", "no"];

    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(string)] = "text",
        [typeof(bool)] = "true or false",
        [typeof(char)] = "one character",
        [typeof(sbyte)] = "whole number",
        [typeof(byte)] = "whole number",
        [typeof(short)] = "whole number",
        [typeof(ushort)] = "whole number",
        [typeof(int)] = "whole number",
        [typeof(uint)] = "whole number",
        [typeof(long)] = "whole number",
        [typeof(ulong)] = "whole number",
        [typeof(float)] = "number",
        [typeof(double)] = "number",
        [typeof(decimal)] = "number",
        [typeof(DateTime)] = "date and time",
        [typeof(DateTimeOffset)] = "date and time",
        [typeof(DateOnly)] = "date",
        [typeof(TimeOnly)] = "time",
        [typeof(TimeSpan)] = "duration",
        [typeof(Guid)] = "GUID",
        [typeof(Uri)] = "URI",
        [typeof(FileInfo)] = "file",
        [typeof(DirectoryInfo)] = "folder",
    };

    /// <summary>The type of the items when a type is a list; null for single values.</summary>
    public static Type? ItemType(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return
            type.IsGenericType
            && type != typeof(string)
            && typeof(IEnumerable).IsAssignableFrom(type)
            && type.GetGenericArguments() is [var item]
            ? item
            : null;
    }

    public static string Describe(Type type)
    {
        if (ItemType(type) is { } item)
        {
            return $"list of {Plural(Describe(item))} separated by commas";
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? $"one of {Quote(Enum.GetNames(type))}" : Kinds.GetValueOrDefault(type, type.Name);
    }

    public static string Sentence(Type type)
    {
        var text = Describe(type);
        return text.StartsWith("one ", StringComparison.Ordinal) ? "O" + text[1..]
            : text == "text" || text.StartsWith("true", StringComparison.Ordinal)
                ? char.ToUpperInvariant(text[0]) + text[1..]
            : "A " + text;
    }

    private static string Plural(string kind) =>
        kind switch
        {
            "true or false" => kind,
            "one character" => "single characters",
            "date and time" => "dates and times",
            _ when kind.StartsWith("one of ", StringComparison.Ordinal) => kind["one of ".Length..],
            _ => kind + "s",
        };

    public static string Quote(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"'{w}'"));

    public static bool IsBoolean(string text) =>
        True.Contains(text, StringComparer.OrdinalIgnoreCase) || False.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a raw text, or the item that cannot be read.</summary>
    public static bool TryConvert(Type type, NbRaw raw, out object? value, out string failed)
    {
        failed = "";
        if (ItemType(type) is not { } itemType)
        {
            var text = raw.Items[^1];
            failed = text;
            return raw.IsNull && (Nullable.GetUnderlyingType(type) is not null || type == typeof(string))
                ? Succeed(null, out value)
                : TryParse(type, text, out value);
        }

        var texts = raw.IsList ? raw.Items : [.. raw.Items.SelectMany(Split)];
        var items = Array.CreateInstance(itemType, texts.Count);
        value = null;
        for (var i = 0; i < texts.Count; i++)
        {
            if (!TryParse(itemType, texts[i], out var item))
            {
                failed = texts[i];
                return false;
            }

            items.SetValue(item, i);
        }

        value = type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(type, items);
        return true;
    }

    public static string Format(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "true" : "false",
            DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString(
                "O",
                CultureInfo.InvariantCulture
            ),
            IEnumerable items => string.Join(",", items.Cast<object?>().Select(Format)),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static IEnumerable<string> Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool TryParse(Type type, string text, out object? value)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return text.Length == 0 ? Succeed(null, out value) : TryParse(underlying, text, out value);
        }

        var culture = CultureInfo.InvariantCulture;
        value = null;
        if (type == typeof(string))
        {
            return Succeed(text, out value);
        }

        if (type == typeof(bool))
        {
            return IsBoolean(text) && Succeed(True.Contains(text, StringComparer.OrdinalIgnoreCase), out value);
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase))
                    is { } name
                && Succeed(Enum.Parse(type, name), out value);
        }

        if (type == typeof(double) || type == typeof(float))
        {
            return double.TryParse(text, NumberStyles.Float, culture, out var number)
                && Succeed(type == typeof(double) ? number : (float)number, out value);
        }

        if (type == typeof(decimal))
        {
            return decimal.TryParse(text, NumberStyles.Float, culture, out var number) && Succeed(number, out value);
        }

        if (type == typeof(DateTime))
        {
            return DateTime.TryParse(text, culture, DateTimeStyles.RoundtripKind, out var date)
                && Succeed(date, out value);
        }

        if (type == typeof(Uri))
        {
            return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) && Succeed(uri, out value);
        }

        if (type == typeof(FileInfo))
        {
            return text.Length > 0 && Succeed(new FileInfo(text), out value);
        }

        if (type == typeof(DirectoryInfo))
        {
            return text.Length > 0 && Succeed(new DirectoryInfo(text), out value);
        }

        return TryParsable(type, text, out value);
    }

    private static bool TryParsable(Type type, string text, out object? value)
    {
        object?[] arguments = [text, null];
        var isRead = (bool)
            typeof(NbConverter)
                .GetMethod(nameof(TryParseAs), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type)
                .Invoke(null, arguments)!;
        value = arguments[1];
        return isRead;
    }

    private static bool TryParseAs<T>(string text, out object? value)
        where T : IParsable<T>
    {
        var isRead = T.TryParse(text, CultureInfo.InvariantCulture, out var parsed);
        value = parsed;
        return isRead;
    }

    private static bool Succeed(object? result, out object? value)
    {
        value = result;
        return true;
    }
}
