using System.Globalization;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Files;

/// <summary>Options of a reader or writer by name, case ignored. Reading one marks it as understood.</summary>
internal sealed class SourceOptions
{
    private readonly Dictionary<string, string> _values;

    public SourceOptions(IReadOnlyDictionary<string, string> values) =>
        _values = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase);

    public string? Find(params string[] names) =>
        names.Select(name => _values.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public bool Flag(string name, bool otherwise) =>
        _values.GetValueOrDefault(name) switch
        {
            null => otherwise,
            var text when bool.TryParse(text, out var flag) => flag,
            var text => throw new ArgumentException($"Option '{name}' is '{text}'. It takes 'true' or 'false'."),
        };

    public int Number(string name, int otherwise) =>
        _values.GetValueOrDefault(name) switch
        {
            null => otherwise,
            var text
                when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                number,
            var text => throw new ArgumentException($"Option '{name}' is '{text}'. It takes a whole number."),
        };

    /// <summary>One character; null when the option is empty.</summary>
    public char? Character(string name, char? otherwise) =>
        _values.GetValueOrDefault(name) switch
        {
            null => otherwise,
            "" => null,
            { Length: 1 } text => text[0],
            var text => throw new ArgumentException($"Option '{name}' is '{text}'. It takes one character."),
        };

    /// <summary>Refuses an option whose value this engine does not follow.</summary>
    public void Refuse(string name, params string[] accepted)
    {
        if (_values.GetValueOrDefault(name) is { } value && !accepted.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw Unsupported.Feature($"option {name}={value}");
        }
    }
}
