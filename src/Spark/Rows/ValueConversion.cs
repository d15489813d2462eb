using System.Collections;
using System.Globalization;

namespace Spark.Rows;

/// <summary>What <c>GetAs</c> may ask of a value.</summary>
internal static class ValueConversion
{
    public static T To<T>(object? value) => value switch
    {
        T same => same,
        null when default(T) is null => default!,
        null => throw new InvalidCastException(
            $"NULL has no '{typeof(T).Name}'. Ask for '{typeof(T).Name}?', or test IsNullAt first."),
        _ => (T)Convert(value, typeof(T)),
    };

    private static object Convert(object value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is Array items && target.IsArray)
        {
            var element = target.GetElementType()!;
            var result = Array.CreateInstance(element, items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                result.SetValue(Item(items.GetValue(i), element), i);
            }

            return result;
        }

        if (value is Array list && target.IsGenericType
            && target.IsAssignableFrom(typeof(List<>).MakeGenericType(target.GenericTypeArguments[0])))
        {
            var element = target.GenericTypeArguments[0];
            var result = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            foreach (var item in list)
            {
                result.Add(Item(item, element));
            }

            return result;
        }

        if (value is IDictionary map && target.IsGenericType
            && target.GenericTypeArguments is [var keyType, var valueType])
        {
            var result = (IDictionary)Activator.CreateInstance(
                typeof(Dictionary<,>).MakeGenericType(keyType, valueType))!;
            foreach (DictionaryEntry entry in map)
            {
                result.Add(Item(entry.Key, keyType)!, Item(entry.Value, valueType));
            }

            return result;
        }

        return Number(value, target) ?? throw Refused(value, type);
    }

    private static object? Item(object? value, Type type) =>
        value is null || type.IsInstanceOfType(value) ? value : Convert(value, type);

    /// <summary>Numbers widen, as from int to long; nothing is cut.</summary>
    private static object? Number(object value, Type target) => (value, Type.GetTypeCode(target)) switch
    {
        (sbyte or short or int, TypeCode.Int64) or (sbyte or short, TypeCode.Int32) or (sbyte, TypeCode.Int16)
            or (sbyte or short or int or float, TypeCode.Double) or (sbyte or short or int or long, TypeCode.Decimal) =>
            System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static InvalidCastException Refused(object value, Type type) =>
        new($"'{ValueText.Plain(value)}' is a '{value.GetType().Name}' and not a '{type.Name}'. Ask for "
            + $"'{value.GetType().Name}'.");
}
