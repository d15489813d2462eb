using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Engines;
using Spark.Types;

namespace Spark.Embedded.ML.Maps;

/// <summary>Counts rows that a stage cannot use and says so, or lists the rows that stay.</summary>
internal sealed class InvalidRows(int rowCount, bool isWhole = true)
{
    private bool[]? _isInvalid;

    public bool Any => _isInvalid is not null;

    public int Count => _isInvalid?.Count(isInvalid => isInvalid) ?? 0;

    /// <summary>Position of the first such row, from 0.</summary>
    public int First => Array.IndexOf(_isInvalid!, true);

    public void Add(int row)
    {
        _isInvalid ??= new bool[rowCount];
        _isInvalid[row] = true;
    }

    public InvalidRows(MapRows rows)
        : this(rows.Count, rows.IsWhole) { }

    /// <summary>True for the rows that stay.</summary>
    public ColumnVector Kept() =>
        new PrimitiveVector<bool>(
            KnownTypes.Boolean,
            _isInvalid is null
                ? Enumerable.Repeat(true, rowCount).ToArray()
                : Array.ConvertAll(_isInvalid, isInvalid => !isInvalid),
            []
        );

    /// <summary>Fails with the number of rows: <c>{subject} in 3 of 1,500 rows, first in row 7. {wayOut}</c>.</summary>
    [DoesNotReturn]
    public void Throw(string subject, string wayOut)
    {
        // A batch knows nothing of the rows beside it, so only a whole frame is counted.
        var where = isWhole
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"in {Count:N0} of {rowCount:N0} rows, first in row {First + 1:N0}"
            )
            : "in some rows";
        throw new EngineException($"{subject} {where}. {wayOut}");
    }
}
