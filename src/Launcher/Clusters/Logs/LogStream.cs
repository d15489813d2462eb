using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

/// <summary>
/// The lines of a file, compressed or not, as far as they can be had: a file that ends in the middle of its compression
/// gives what decodes, and what cannot be read at all gives nothing and a reason.
/// </summary>
internal sealed class LogStream(IObjectStore store, LogFile file, ReadBudget budget)
{
    /// <summary>No message is longer; a dump of data on one line is not worth its memory.</summary>
    public const int LongestLine = 4000;

    private const int BufferSize = 64 * 1024;

    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly char[] _letters = new char[BufferSize];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _line = new();
    private long _read;
    private int _number = 1;

    /// <summary>The compressed data ended early or made no sense from some place on.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>The file goes on behind what was read.</summary>
    public bool IsShortened { get; private set; }

    /// <summary>The last line had no end yet.</summary>
    public bool EndsInLine { get; private set; }

    /// <summary>Why nothing could be read, or nothing more.</summary>
    public string? Refusal { get; private set; }

    public async IAsyncEnumerable<LogLine> LinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await using var content = await OpenAsync(stop);
        if (content is null)
        {
            yield break;
        }

        while (await FillAsync(content, stop) is > 0 and var count)
        {
            for (var i = 0; i < count; i++)
            {
                if (_letters[i] == '\n')
                {
                    yield return TakeLine();
                }
                else
                {
                    Add(_letters[i]);
                }
            }
        }

        if (_line.Length > 0)
        {
            EndsInLine = true;
            yield return TakeLine();
        }
    }

    private async Task<Stream?> OpenAsync(CancellationToken stop)
    {
        // Only the beginning of compressed data can be decoded; of plain text the end says more.
        var isNamedCompressed = file.Address.Key.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var from = isNamedCompressed ? 0 : Math.Max(0, file.Size - ReadBudget.StoredBytes);
        IsShortened = file.Size > ReadBudget.StoredBytes;
        var started = budget.Start();
        try
        {
            var stored = await store.OpenAsync(file.Address, from, ReadBudget.StoredBytes, stop);
            if (stored is null)
            {
                Refusal = $"'{file.Address}' is not there any more.";
                return null;
            }

            var mark = new byte[2];
            var length = await stored.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, stop);
            var whole = new JoinedStream(mark.AsMemory(0, length), stored);
            return length == 2 && mark is [0x1f, 0x8b] && from == 0
                ? new GZipStream(whole, CompressionMode.Decompress)
                : whole;
        }
        catch (Exception refused) when (refused is StorageException or IOException)
        {
            Refusal = refused.Message;
            return null;
        }
        finally
        {
            budget.Stop(started);
        }
    }

    /// <summary>Letters that came, or 0 at the end, wherever that is.</summary>
    private async Task<int> FillAsync(Stream content, CancellationToken stop)
    {
        if (budget.IsSpent || _read >= ReadBudget.TextBytes)
        {
            IsShortened = true;
            return 0;
        }

        var started = budget.Start();
        try
        {
            int letters;
            do
            {
                var count = await content.ReadAsync(_bytes, stop);
                _read += count;
                if (count == 0)
                {
                    return 0;
                }

                letters = _decoder.GetChars(_bytes.AsSpan(0, count), _letters, flush: false);
            }
            while (letters == 0);
            return letters;
        }
        catch (InvalidDataException)
        {
            IsCutOff = true;
            return 0;
        }
        catch (Exception refused) when (refused is StorageException or IOException)
        {
            IsCutOff = true;
            Refusal = refused.Message;
            return 0;
        }
        finally
        {
            budget.Stop(started);
        }
    }

    // What overwrites itself on a terminal, such as a bar, counts with its last state only.
    private void Add(char letter)
    {
        if (letter == '\r')
        {
            _line.Append('\r');
            return;
        }

        if (_line.Length > 0 && _line[^1] == '\r')
        {
            _line.Clear();
        }

        if (_line.Length < LongestLine)
        {
            _line.Append(letter);
        }
    }

    private LogLine TakeLine()
    {
        var text = _line.ToString().TrimEnd('\r');
        _line.Clear();
        return new LogLine(_number++, text);
    }
}
