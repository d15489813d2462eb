using System.Diagnostics;
using System.Globalization;
using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>
/// The columns that an expression may use, and those of the queries around it. Columns are named by their ids; within
/// subqueries the depth follows, so that a column never hides one of the same id around it.
/// </summary>
/// <param name="names">Names of the columns by their ids.</param>
internal sealed class Scope(IReadOnlyDictionary<long, string> names, int depth, Scope? outer)
{
    public int Depth => depth;

    private IReadOnlyDictionary<long, string> Names => names;

    private Scope? Outer => outer;

    public static string ColumnName(long id, int depth) => depth == 0
        ? string.Create(CultureInfo.InvariantCulture, $"c{id}")
        : string.Create(CultureInfo.InvariantCulture, $"c{id}_{depth}");

    public string NameOf(AttributeReference column) => names.TryGetValue(column.Id, out var name)
        ? name
        : throw new UnreachableException($"Column '{column.Name}' is not among the rows here.");

    public string NameOfOuter(AttributeReference column)
    {
        for (var scope = outer; scope is not null; scope = scope.Outer)
        {
            if (scope.Names.TryGetValue(column.Id, out var name))
            {
                return name;
            }
        }

        throw new UnreachableException($"No query around has column '{column.Name}'.");
    }
}
