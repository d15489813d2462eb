using System.Globalization;
using System.Text;

namespace NbToScript.Documents;

/// <summary>Decodes raw JSON string bytes and remembers where every UTF-16 unit came from. CR LF becomes LF.</summary>
internal sealed class DecodedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private int _end;

    /// <param name="raw">The bytes between the quotes, escapes still in place.</param>
    /// <param name="start">Offset in the file of the first of them.</param>
    public void Append(ReadOnlySpan<byte> raw, int start)
    {
        var i = 0;
        while (i < raw.Length)
        {
            if (raw[i] == (byte)'\\')
            {
                i += AppendEscape(raw[i..], start + i);
                continue;
            }

            Rune.DecodeFromUtf8(raw[i..], out var rune, out var length);
            var at = start + i;
            foreach (var unit in rune.ToString())
            {
                AppendUnit(unit, at);
            }

            i += length;
        }

        _end = start + raw.Length;
    }

    public DecodedText Build(int emptyStart) =>
        new(_text.ToString(), [.. _offsets, _offsets.Count == 0 ? emptyStart : _end]);

    private int AppendEscape(ReadOnlySpan<byte> escape, int at)
    {
        if (escape[1] == (byte)'u')
        {
            var digits = Encoding.ASCII.GetString(escape.Slice(2, 4));
            AppendUnit((char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture), at);
            return 6;
        }

        AppendUnit(
            (char)escape[1] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                var other => other,
            },
            at
        );
        return 2;
    }

    private void AppendUnit(char unit, int at)
    {
        if (unit == '\n' && _text.Length > 0 && _text[^1] == '\r')
        {
            _text.Length--;
            _offsets.RemoveAt(_offsets.Count - 1);
        }

        _text.Append(unit);
        _offsets.Add(at);
    }
}
