using Spark.Embedded.Results;
using Spark.Engines;

namespace Spark.Embedded.Native;

/// <summary>One pass over a row source, a chunk at a time.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly IEnumerator<ColumnBatch> _batches;
    private readonly BatchWriter[] _writers;
    private readonly int[] _places;

    /// <param name="source">Where the rows come from.</param>
    /// <param name="columns">Columns of the output; a number past the last column is DuckDB's row id, which nobody
    /// reads.</param>
    public RowReader(IRowSource source, IReadOnlyList<int> columns)
    {
        var wanted = columns.Where(column => column >= 0 && column < source.Types.Count).ToArray();
        _places = Enumerable
            .Range(0, columns.Count)
            .Where(i => columns[i] >= 0 && columns[i] < source.Types.Count)
            .ToArray();
        _writers = wanted.Select(column => new BatchWriter(source.Types[column])).ToArray();
        _batches = source.Open(wanted).GetEnumerator();
    }

    /// <summary>Number of rows written; 0 at the end.</summary>
    public int Fill(nint chunk)
    {
        do
        {
            if (!_batches.MoveNext())
            {
                return 0;
            }
        } while (_batches.Current.RowCount == 0);

        for (var i = 0; i < _writers.Length; i++)
        {
            var vector = new VectorWriter(DuckDb.DataChunkGetVector(chunk, (ulong)_places[i]));
            _writers[i].Write(_batches.Current.Columns[i], ref vector);
        }

        return _batches.Current.RowCount;
    }

    public void Dispose() => _batches.Dispose();
}
