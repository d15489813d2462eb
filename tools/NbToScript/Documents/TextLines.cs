namespace NbToScript.Documents;

/// <summary>Line starts of a text; lines and columns count from 1.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public TextLines(string text)
    {
        _length = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    public int Count => _starts.Count;

    public (int Line, int Column) At(int position)
    {
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }

    public int Start(int line) => _starts[line - 1];

    /// <summary>End of a line, its line feed not included.</summary>
    public int End(int line) => line < _starts.Count ? _starts[line] - 1 : _length;
}
