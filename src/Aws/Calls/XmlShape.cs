using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Aws.Calls;

/// <summary>A shape from XML: lists as 'member' elements, maps as 'entry' elements with 'key' and 'value'.</summary>
internal static class XmlShape
{
    public static object? Read(XElement element, JsonTypeInfo shape, Func<Type, JsonTypeInfo> shapeOf)
    {
        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object:
                return ReadMembers(element, shape, shapeOf);
            case JsonTypeInfoKind.Enumerable:
                var list = (IList)shape.CreateObject!();
                foreach (var item in element.Elements())
                {
                    list.Add(Read(item, shapeOf(shape.ElementType!), shapeOf));
                }

                return list;
            case JsonTypeInfoKind.Dictionary:
                var map = (IDictionary)shape.CreateObject!();
                foreach (var entry in element.Elements())
                {
                    var value = Read(Child(entry, "value")!, shapeOf(shape.ElementType!), shapeOf);
                    map[Child(entry, "key")!.Value] = value;
                }

                return map;
            default:
                return Scalar(element.Value, shape);
        }
    }

    private static object ReadMembers(XElement element, JsonTypeInfo shape, Func<Type, JsonTypeInfo> shapeOf)
    {
        var structure = shape.CreateObject!();
        foreach (var member in shape.Properties)
        {
            if (Child(element, member.Name) is { } child)
            {
                member.Set!(structure, Read(child, shapeOf(member.PropertyType), shapeOf));
            }
        }

        return structure;
    }

    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>Times and names from lists are texts that their converters read.</summary>
    private static object? Scalar(string text, JsonTypeInfo shape)
    {
        var type = Nullable.GetUnderlyingType(shape.Type) ?? shape.Type;
        return type == typeof(string) ? text
            : type == typeof(DateTime) || type.IsSubclassOf(typeof(ConstantClass))
                ? JsonValue.Create(text).Deserialize(shape)
            : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
    }
}
