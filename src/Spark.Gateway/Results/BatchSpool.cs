using System.Buffers.Binary;
using Microsoft.Spark.Sql;

namespace Spark.Gateway.Results;

/// <summary>
/// Batches as they arrived, still encoded. Partitions arrive as they finish and their order is told at the end, so
/// nothing can be handed on before; what does not fit into the memory limit waits in a file.
/// </summary>
/// <param name="memoryLimit">Bytes to hold in memory.</param>
/// <param name="folder">Where the file lies; the system's place for such files when null.</param>
internal sealed class BatchSpool(long memoryLimit, string? folder = null) : IDisposable
{
    public const long DefaultMemoryLimit = 64L << 20;

    private readonly string _folder = folder ?? Path.GetTempPath();
    private readonly List<Entry> _entries = [];
    private FileStream? _file;
    private long _inMemory;
    private int[] _order = [];

    /// <summary>Whether batches went to a file.</summary>
    public bool IsOnDisk => _file is not null;

    /// <summary>
    /// Reads a stream of Arrow messages with the order of its batches behind it. Each batch is kept with the schema in
    /// front, so that it is a stream of its own.
    /// </summary>
    /// <returns>Whether the order came; it does not when the job failed before its first row.</returns>
    public bool Fill(Stream stream, Action<int> arrived)
    {
        try
        {
            byte[] schema = [];
            while (true)
            {
                var (kind, bytes) = ArrowMessage.Read(stream, schema);
                if (kind == ArrowMessageKind.None)
                {
                    break;
                }

                if (kind == ArrowMessageKind.Schema)
                {
                    schema = bytes;
                    continue;
                }

                Keep(bytes);
                arrived(_entries.Count);
            }

            _order = ReadOrder(stream);
            return true;
        }
        catch (EndOfStreamException)
        {
            return false;
        }
    }

    /// <summary>The batches in the order of the rows; each is read when it is asked for and kept no longer.</summary>
    public IEnumerable<byte[]> InOrder()
    {
        foreach (var position in _order)
        {
            var entry = _entries[position];
            _entries[position] = default;
            yield return entry.Bytes ?? ReadBack(entry);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static int[] ReadOrder(Stream stream)
    {
        Span<byte> number = stackalloc byte[4];
        stream.ReadExactly(number);
        var order = new int[BinaryPrimitives.ReadInt32BigEndian(number)];
        for (var i = 0; i < order.Length; i++)
        {
            stream.ReadExactly(number);
            order[i] = BinaryPrimitives.ReadInt32BigEndian(number);
        }

        return order;
    }

    private void Keep(byte[] bytes)
    {
        if (_inMemory + bytes.Length <= memoryLimit)
        {
            _inMemory += bytes.Length;
            _entries.Add(new Entry(bytes, 0, bytes.Length));
            return;
        }

        try
        {
            _file ??= NewFile(_folder);
            _entries.Add(new Entry(null, _file.Length, bytes.Length));
            _file.Write(bytes);
        }
        catch (IOException full)
        {
            // Not a failure of the stream, whose other end would wait for ever to be read on.
            throw new EngineException(
                $"The rows do not fit into memory and cannot be kept in '{_folder}': {full.Message} Collect fewer "
                + "rows, or set the variable TMPDIR to a folder with room for them.",
                full);
        }
    }

    /// <summary>
    /// Open to this user only. Where the system allows, the name goes at once, so that a process that is killed leaves
    /// nothing behind.
    /// </summary>
    private static FileStream NewFile(string folder)
    {
        var path = Path.Combine(folder, $"spark-rows-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private byte[] ReadBack(Entry entry)
    {
        var bytes = new byte[entry.Length];
        _file!.Seek(entry.Position, SeekOrigin.Begin);
        _file.ReadExactly(bytes);
        return bytes;
    }

    private readonly record struct Entry(byte[]? Bytes, long Position, int Length);
}
