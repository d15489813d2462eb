using System.Diagnostics;
using System.Globalization;
using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>
/// The columns that an expression may use, and those of the queries around it. Columns are named by their ids; within
/// subqueries the depth follows, so that a column never hides one of the same id around it.
/// </summary>
internal sealed class Scope(IReadOnlyList<AttributeReference> columns, int depth, Scope? outer)
{
    private readonly HashSet<long> _ids = columns.Select(column => column.Id).ToHashSet();

    public int Depth => depth;

    public static string ColumnName(long id, int depth) => depth == 0
        ? string.Create(CultureInfo.InvariantCulture, $"c{id}")
        : string.Create(CultureInfo.InvariantCulture, $"c{id}_{depth}");

    public string NameOf(AttributeReference column) => ColumnName(column.Id, depth);

    public string NameOfOuter(AttributeReference column)
    {
        for (var scope = outer; scope is not null; scope = scope.Outer)
        {
            if (scope._ids.Contains(column.Id))
            {
                return ColumnName(column.Id, scope.Depth);
            }
        }

        throw new UnreachableException($"No query around has column '{column.Name}'.");
    }

    private Scope? Outer => outer;
}
