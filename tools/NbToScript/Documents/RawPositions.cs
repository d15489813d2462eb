using System.Text;

namespace NbToScript.Documents;

/// <summary>Turns byte offsets of a UTF-8 file into lines and UTF-16 columns, both from 1.</summary>
internal sealed class RawPositions
{
    private readonly byte[] _bytes;
    private readonly List<int> _lineStarts = [0];

    public RawPositions(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public (int Line, int Column) At(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var start = _lineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes, start, offset - start) + 1);
    }
}
