using Spark.Engines;

namespace Spark.Embedded.Files.Writing;

/// <summary>Writes rows to files of lines; rows of one partition follow one another.</summary>
internal sealed class LineOutput(string folder, PartNames names, LineFormat format, Compression compression)
    : IDisposable
{
    private StreamWriter? _writer;
    private string? _path;

    /// <summary>Writes the rows, which start at a row number, cut into parts.</summary>
    public void Write(
        IEnumerable<ColumnBatch> batches,
        int[] partitions,
        int[] content,
        IReadOnlyList<(long Start, long End)> parts,
        CancellationToken cancellation
    )
    {
        var row = 0L;
        var part = 0;
        var values = new object?[content.Length];
        if (partitions.Length == 0)
        {
            Open(names.File(0));
        }

        foreach (var batch in batches)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < batch.RowCount; i++, row++)
            {
                while (part + 1 < parts.Count && row >= parts[part].End)
                {
                    Open(names.File(++part));
                }

                if (partitions.Length > 0)
                {
                    var keys = partitions.Select(column => Filled(batch.Columns[column].GetValue(i))).ToArray();
                    Open(Path.Combine(names.Folder(keys), names.File(part)));
                }

                for (var column = 0; column < content.Length; column++)
                {
                    values[column] = batch.Columns[content[column]].GetValue(i);
                }

                var line = format.Line(values);
                if (line.Length > 0 || format.KeepsEmptyLines)
                {
                    _writer!.Write(line);
                    _writer.Write(format.LineEnd);
                }
            }
        }
    }

    public void Dispose() => _writer?.Dispose();

    // Empty text goes with NULL.
    private static object? Filled(object? key) => key is "" ? null : key;

    private void Open(string name)
    {
        var path = Path.Combine(folder, name);
        if (path == _path)
        {
            return;
        }

        _writer?.Dispose();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _path = path;
        _writer = new StreamWriter(compression.Pack(File.Create(path)), format.Encoding);
        if (format.Header is { } header)
        {
            _writer.Write(header);
            _writer.Write(format.LineEnd);
        }
    }
}
