using System.Globalization;
using System.Text;
using Spark.Embedded.Functions.Numbers;

namespace Spark.Embedded.Functions.Json;

/// <summary>Builds JSON text; commas and line breaks come by themselves.</summary>
internal sealed class JsonWriting(bool isPretty = false)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(bool IsObject, bool HasItems)> _open = new();
    private bool _isNamed;

    public override string ToString() => _text.ToString();

    public int Length => _text.Length;

    public void StartObject() => Start('{', true);

    public void EndObject() => End('}');

    public void StartArray() => Start('[', false);

    public void EndArray() => End(']');

    public void Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(isPretty ? " : " : ":");
        _isNamed = true;
    }

    public void Text(string value)
    {
        Separate();
        Quote(value);
    }

    /// <summary>Text that is JSON already.</summary>
    public void Value(string json)
    {
        Separate();
        _text.Append(json);
    }

    /// <summary>Text as it is, not even a comma before it.</summary>
    public void Raw(string text) => _text.Append(text);

    public void Number(double value)
    {
        if (double.IsFinite(value))
        {
            Value(JavaDouble.Format(value));
        }
        else
        {
            Text(JavaDouble.Format(value));
        }
    }

    public void Number(float value)
    {
        if (float.IsFinite(value))
        {
            Value(JavaDouble.Format(value));
        }
        else
        {
            Text(JavaDouble.Format(value));
        }
    }

    /// <summary>Copies the value that a reader stands on, written in the shortest way.</summary>
    public void Copy(JsonTokenizer reader)
    {
        switch (reader.Token)
        {
            case JsonToken.Name:
                Name(reader.Name);
                reader.Next();
                Copy(reader);
                break;
            case JsonToken.StartObject:
                StartObject();
                while (reader.Next() != JsonToken.EndObject)
                {
                    Copy(reader);
                }

                EndObject();
                break;
            case JsonToken.StartArray:
                StartArray();
                while (reader.Next() != JsonToken.EndArray)
                {
                    Copy(reader);
                }

                EndArray();
                break;
            case JsonToken.Text:
                Text(reader.Text);
                break;
            case JsonToken.Fraction:
                Number(JavaDouble.Parse(reader.Text)!.Value);
                break;
            case JsonToken.Integer or JsonToken.True or JsonToken.False or JsonToken.Null:
                Value(reader.Text);
                break;
            default:
                throw new JsonSyntaxException("A value is expected.");
        }
    }

    private void Start(char bracket, bool isObject)
    {
        Separate();
        _text.Append(bracket);
        _open.Push((isObject, false));
    }

    private void End(char bracket)
    {
        var (isObject, hasItems) = _open.Pop();
        if (isPretty && isObject && hasItems)
        {
            NewLine();
        }
        else if (isPretty)
        {
            _text.Append(' ');
        }

        _text.Append(bracket);
    }

    private void Separate()
    {
        if (_isNamed)
        {
            _isNamed = false;
            return;
        }

        if (!_open.TryPop(out var container))
        {
            return;
        }

        if (container.HasItems)
        {
            _text.Append(isPretty && !container.IsObject ? ", " : ",");
        }
        else if (isPretty && !container.IsObject)
        {
            _text.Append(' ');
        }

        _open.Push((container.IsObject, true));
        if (isPretty && container.IsObject)
        {
            NewLine();
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _open.Count(container => container.IsObject));

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var unit in value)
        {
            switch (unit)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(unit);
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case < ' ':
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
                    break;
                default:
                    _text.Append(unit);
                    break;
            }
        }

        _text.Append('"');
    }
}
