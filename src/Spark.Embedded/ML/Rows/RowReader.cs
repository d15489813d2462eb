using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.ML.Maps;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.ML.Rows;

/// <summary>
/// Reads columns of a plan into memory. ML columns are computed here, right on what is below them; the engine runs only
/// what is left, and only the columns that are needed.
/// </summary>
internal sealed class RowReader(Func<LogicalPlan, CancellationToken, IEnumerable<ColumnBatch>> execute)
{
    private readonly ConcurrentDictionary<(LogicalPlan Plan, string Columns), Lazy<ColumnBatch>> _kept = new(
        PlanAndColumns.Comparer
    );

    private int _keepers;

    /// <summary>All rows of these columns, one vector a column, in the order asked for.</summary>
    public ColumnBatch Read(
        LogicalPlan plan,
        IReadOnlyList<AttributeReference> columns,
        CancellationToken cancellation
    ) =>
        plan switch
        {
            MapColumns { Map: BatchMap map } node => ReadMapped(node, map, columns, cancellation),
            Filter { Condition: AttributeReference mark, Child: MapColumns { Map: BatchMap } marked } => ReadMarked(
                marked,
                mark,
                columns,
                cancellation
            ),
            Project project when Sources(project, columns) is { } sources => Read(
                project.Child,
                sources,
                cancellation
            ),
            _ => ReadFromEngine(plan, columns, cancellation),
        };

    /// <summary>Until disposed, rows read from the engine are kept and found again for the same plan object.</summary>
    public IDisposable Keep()
    {
        Interlocked.Increment(ref _keepers);
        return new Keeper(this);
    }

    private ColumnBatch ReadMapped(
        MapColumns node,
        BatchMap map,
        IReadOnlyList<AttributeReference> columns,
        CancellationToken cancellation
    )
    {
        if (!columns.Any(node.NewColumns.Contains))
        {
            return Read(node.Child, columns, cancellation);
        }

        var passed = columns.Where(column => !node.NewColumns.Contains(column));
        var below = passed.Concat(map.Inputs).Distinct().ToArray();
        var rows = Read(node.Child, below, cancellation);
        var inputs = map.Inputs.Select(input => rows.Columns[Array.IndexOf(below, input)]).ToArray();
        var computed = map.Compute(inputs, new MapRows(rows.RowCount, true, cancellation));
        return new ColumnBatch(rows.RowCount, columns.Select(Pick).ToArray());

        ColumnVector Pick(AttributeReference column)
        {
            var position = node.NewColumns.ToList().IndexOf(column);
            return position < 0 ? rows.Columns[Array.IndexOf(below, column)] : computed[position];
        }
    }

    /// <summary>Rows that a stage marked to keep.</summary>
    private ColumnBatch ReadMarked(
        LogicalPlan child,
        AttributeReference mark,
        IReadOnlyList<AttributeReference> columns,
        CancellationToken cancellation
    )
    {
        var rows = Read(child, [.. columns, mark], cancellation);
        var marks = (PrimitiveVector<bool>)rows.Columns[^1];
        var kept = Enumerable.Range(0, rows.RowCount).Where(row => marks.Values[row]).ToArray();
        return kept.Length == rows.RowCount
            ? new ColumnBatch(rows.RowCount, rows.Columns.Take(columns.Count).ToArray())
            : new ColumnBatch(
                kept.Length,
                rows.Columns.Take(columns.Count).Select(column => Columns.Gather(column, kept)).ToArray()
            );
    }

    /// <summary>The child's columns behind the wanted ones, or null when one of them is computed.</summary>
    private static AttributeReference[]? Sources(Project project, IReadOnlyList<AttributeReference> columns)
    {
        var sources = new AttributeReference[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            var expression = project.Expressions.First(named => IdOf(named) == columns[i].Id);
            if (
                (expression as AttributeReference ?? (expression as Alias)?.Child as AttributeReference)
                is not { } source
            )
            {
                return null;
            }

            sources[i] = source;
        }

        return sources;
    }

    private static long IdOf(Expression named) =>
        named switch
        {
            AttributeReference attribute => attribute.Id,
            Alias alias => alias.Id,
            _ => throw new UnreachableException($"'{named.GetType().Name}' has no name."),
        };

    private ColumnBatch ReadFromEngine(
        LogicalPlan plan,
        IReadOnlyList<AttributeReference> columns,
        CancellationToken cancellation
    )
    {
        if (Volatile.Read(ref _keepers) == 0)
        {
            return Run(plan, columns, cancellation);
        }

        // Threads that ask for the same rows share one run.
        var key = (plan, string.Join(',', columns.Select(column => column.Id)));
        return _kept.GetOrAdd(key, _ => new Lazy<ColumnBatch>(() => Run(plan, columns, cancellation))).Value;
    }

    private ColumnBatch Run(
        LogicalPlan plan,
        IReadOnlyList<AttributeReference> columns,
        CancellationToken cancellation
    )
    {
        var distinct = columns.Distinct().ToArray();
        var rows = plan is LocalRelation local
            ? FromLocal(local, distinct)
            : FromBatches(plan, distinct, cancellation);
        return new ColumnBatch(
            rows.RowCount,
            columns.Select(column => rows.Columns[Array.IndexOf(distinct, column)]).ToArray()
        );
    }

    private ColumnBatch FromBatches(LogicalPlan plan, AttributeReference[] columns, CancellationToken cancellation)
    {
        var batches = execute(new Project(columns, plan), cancellation).ToArray();
        return new ColumnBatch(
            batches.Sum(batch => batch.RowCount),
            columns
                .Select(
                    (column, i) =>
                        batches.Length == 0
                            ? FromValues(column.Type, [])
                            : Columns.Concat(column.Type, batches.Select(batch => batch.Columns[i]).ToArray())
                )
                .ToArray()
        );
    }

    private static ColumnBatch FromLocal(LocalRelation local, AttributeReference[] columns) =>
        new(
            local.Rows.Count,
            columns
                .Select(column =>
                {
                    var position = local.Columns.ToList().FindIndex(candidate => candidate.Id == column.Id);
                    return FromValues(column.Type, local.Rows.Select(row => row[position]).ToArray());
                })
                .ToArray()
        );

    private static ColumnVector FromValues(DataType type, object?[] values) =>
        type switch
        {
            DoubleType => Primitive<double>(type, values),
            FloatType => Primitive<float>(type, values),
            LongType => Primitive<long>(type, values),
            IntegerType => Primitive<int>(type, values),
            BooleanType => Primitive<bool>(type, values),
            VectorUDT => VectorColumn.OfItems(values.Select(VectorUDT.FromInternal).ToArray()),
            _ => new ObjectVector(type, values),
        };

    private static PrimitiveVector<T> Primitive<T>(DataType type, object?[] values)
        where T : unmanaged =>
        new(
            type,
            Array.ConvertAll(values, value => value is T typed ? typed : default),
            values.Contains(null) ? Array.ConvertAll(values, value => value is null) : []
        );

    private void Release()
    {
        if (Interlocked.Decrement(ref _keepers) == 0)
        {
            _kept.Clear();
        }
    }

    private sealed class Keeper(RowReader reader) : IDisposable
    {
        private RowReader? _reader = reader;

        public void Dispose() => Interlocked.Exchange(ref _reader, null)?.Release();
    }

    private sealed class PlanAndColumns : IEqualityComparer<(LogicalPlan Plan, string Columns)>
    {
        public static PlanAndColumns Comparer { get; } = new();

        public bool Equals((LogicalPlan Plan, string Columns) x, (LogicalPlan Plan, string Columns) y) =>
            ReferenceEquals(x.Plan, y.Plan) && x.Columns == y.Columns;

        public int GetHashCode((LogicalPlan Plan, string Columns) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Plan), obj.Columns);
    }
}
