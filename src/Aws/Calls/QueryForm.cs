using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Aws.Calls;

/// <summary>
/// A shape as form fields: lists as 'name.member.1', maps as 'name.entry.1', members of structures joined by dots.
/// </summary>
internal sealed class QueryForm(Func<Type, JsonTypeInfo> shapeOf)
{
    private readonly StringBuilder _text = new();

    public void Add(string name, string value)
    {
        if (_text.Length > 0)
        {
            _text.Append('&');
        }

        _text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }

    public void AddMembers(object structure) => AddMembers(string.Empty, structure);

    public override string ToString() => _text.ToString();

    private void AddMembers(string prefix, object structure)
    {
        foreach (var member in shapeOf(structure.GetType()).Properties)
        {
            if (member.Get?.Invoke(structure) is { } value)
            {
                AddValue(prefix + member.Name, value);
            }
        }
    }

    private void AddValue(string name, object value)
    {
        switch (value)
        {
            case string text:
                Add(name, text);
                break;
            case bool flag:
                Add(name, flag ? "true" : "false");
                break;
            case ConstantClass constant:
                Add(name, constant.Value);
                break;
            case IFormattable number:
                Add(name, number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                AddMap(name, map);
                break;
            case IEnumerable list:
                AddList(name, list);
                break;
            default:
                AddMembers(name + ".", value);
                break;
        }
    }

    private void AddList(string name, IEnumerable list)
    {
        var i = 0;
        foreach (var item in list)
        {
            AddValue($"{name}.member.{++i}", item);
        }
    }

    /// <summary>Maps of structures say Name and Value on the wire, maps of texts key and value.</summary>
    private void AddMap(string name, IDictionary map)
    {
        var i = 0;
        foreach (var key in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            var value = map[key]!;
            var (keyName, valueName) = value is string ? ("key", "value") : ("Name", "Value");
            Add($"{name}.entry.{++i}.{keyName}", key);
            AddValue($"{name}.entry.{i}.{valueName}", value);
        }
    }
}
