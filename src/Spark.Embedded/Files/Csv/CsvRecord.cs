namespace Spark.Embedded.Files.Csv;

/// <summary>The fields of one record, kept in one buffer that the next record uses again.</summary>
internal sealed class CsvRecord
{
    private char[] _text = new char[1024];
    private int[] _ends = new int[64];
    private bool[] _nulls = new bool[64];
    private int _length;

    public int Count { get; private set; }

    public void Clear() => (Count, _length) = (0, 0);

    public bool IsNull(int field) => _nulls[field];

    public ReadOnlySpan<char> this[int field]
    {
        get
        {
            var start = field == 0 ? 0 : _ends[field - 1];
            return _text.AsSpan(start, _ends[field] - start);
        }
    }

    /// <summary>Length of the field that is being gathered.</summary>
    public int PendingLength => _length - (Count == 0 ? 0 : _ends[Count - 1]);

    public void Append(char unit)
    {
        if (_length == _text.Length)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        _text[_length++] = unit;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        while (_length + text.Length > _text.Length)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Puts a character before the field that is being gathered.</summary>
    public void Prepend(char unit)
    {
        Append(unit);
        var start = Count == 0 ? 0 : _ends[Count - 1];
        _text.AsSpan(start, _length - start - 1).CopyTo(_text.AsSpan(start + 1));
        _text[start] = unit;
    }

    public void TrimEnd()
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        while (_length > start && _text[_length - 1] <= ' ')
        {
            _length--;
        }
    }

    /// <summary>Ends the field.</summary>
    public void EndField(bool isNull)
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _nulls, Count * 2);
        }

        _nulls[Count] = isNull;
        _ends[Count++] = _length;
    }
}
