using System.Text;

namespace NbToScript.Documents;

/// <summary>Decodes a UTF-8 file and remembers where every UTF-16 unit came from. CR LF becomes LF.</summary>
internal sealed class PlainTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    public DecodedText Read(byte[] bytes, int start)
    {
        var position = start;
        while (position < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes.AsSpan(position), out var rune, out var length);
            if (rune.Value != '\r' || position + 1 >= bytes.Length || bytes[position + 1] != (byte)'\n')
            {
                foreach (var unit in rune.ToString())
                {
                    _text.Append(unit);
                    _offsets.Add(position);
                }
            }

            position += length;
        }

        return new DecodedText(_text.ToString(), [.. _offsets, bytes.Length]);
    }
}
