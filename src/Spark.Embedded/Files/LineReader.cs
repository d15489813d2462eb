namespace Spark.Embedded.Files;

/// <summary>
/// Lines of a text without their ends: line feed, carriage return or both, unless a separator is given.
/// </summary>
internal sealed class LineReader(TextReader reader, string? separator) : IDisposable
{
    private char[] _buffer = new char[1 << 16];
    private int _start;
    private int _end;
    private bool _isDone;

    /// <summary>The next line, good until the next call; an end of the text right after a line ends nothing.</summary>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        var searched = 0;
        while (true)
        {
            var text = _buffer.AsSpan(_start, _end - _start);
            var at = separator is null ? text[searched..].IndexOfAny('\n', '\r') : text[searched..].IndexOf(separator);
            if (at >= 0)
            {
                at += searched;
                var width = separator?.Length ?? 1;
                if (separator is null && text[at] == '\r')
                {
                    if (at + 1 == text.Length && !_isDone)
                    {
                        searched = at;
                        Fill();
                        continue;
                    }

                    width = at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                }

                line = text[..at];
                _start += at + width;
                return true;
            }

            if (_isDone)
            {
                line = text;
                _start = _end;
                return line.Length > 0;
            }

            searched = separator is null ? text.Length : Math.Max(0, text.Length - separator.Length + 1);
            Fill();
        }
    }

    public void Dispose() => reader.Dispose();

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _isDone = count == 0;
    }
}
