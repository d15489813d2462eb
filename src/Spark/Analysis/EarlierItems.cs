using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>Items of a SELECT that later items of the same list use by their aliases.</summary>
internal sealed class EarlierItems
{
    private const string Marker = "lateralAliasReference";

    private readonly Dictionary<string, List<Expression>> _items = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string alias, Expression item)
    {
        if (!_items.TryGetValue(alias, out var items))
        {
            _items[alias] = items = [];
        }

        items.Add(item);
    }

    /// <summary>The item under a marker that names columns after the alias; null when none has the name.</summary>
    public FunctionCall? Find(string alias)
    {
        if (!_items.TryGetValue(alias, out var items))
        {
            return null;
        }

        return items is [var item]
            ? new FunctionCall(Marker, [item], item.Type, item.IsNullable) { DisplayText = $"{Marker}({alias})" }
            : throw new AnalysisException(
                "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Lateral column alias `{alias}` is ambiguous and has {items.Count} matches."),
                null);
    }

    /// <summary>The expression with the items in place of their markers.</summary>
    public static Expression Inlined(Expression expression) =>
        expression.Transform(node => node is FunctionCall { Name: Marker } marker ? marker.Arguments[0] : node);

    /// <summary>Windows and aggregates see the input rows, which have no aliases.</summary>
    public static void RefuseIn(WindowCall window) =>
        Refuse(window, "LATERAL_COLUMN_ALIAS_IN_WINDOW", $"window expression \"{ColumnNames.Of(window)}\"");

    public static void RefuseIn(AggregateCall aggregate) => Refuse(
        aggregate,
        "LATERAL_COLUMN_ALIAS_IN_AGGREGATE_FUNC",
        $"the aggregate function \"{ColumnNames.Of(aggregate)}\"");

    private static void Refuse(Expression user, string subclass, string place)
    {
        if (user.SelfAndDescendants().FirstOrDefault(node => node is FunctionCall { Name: Marker }) is { } marker)
        {
            var alias = ColumnNames.Of(marker)[(Marker.Length + 1)..^1];
            throw new AnalysisException(
                $"UNSUPPORTED_FEATURE.{subclass}",
                $"The feature is not supported: Referencing a lateral column alias `{alias}` in {place}.",
                null);
        }
    }
}
