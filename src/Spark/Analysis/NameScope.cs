using Spark.Expressions;
using Spark.Parsing;

namespace Spark.Analysis;

/// <summary>The names an expression may use: columns of its inputs and those of the queries around it.</summary>
internal sealed record NameScope(IReadOnlyList<AttributeReference> Columns)
{
    public static readonly NameScope Empty = new([]);

    /// <summary>Columns that * leaves out but qualified names reach: the right keys of USING joins.</summary>
    public IReadOnlyList<AttributeReference> Hidden { get; init; } = [];

    /// <summary>Columns that projections have dropped, the nearest projection first.</summary>
    public IReadOnlyList<IReadOnlyList<AttributeReference>> Dropped { get; init; } = [];

    public NameScope? Outer { get; init; }

    public IEnumerable<AttributeReference> All => Columns.Concat(Hidden).Concat(Dropped.SelectMany(level => level));

    /// <summary>The column and how many parts of the name it took; null when no column has the name.</summary>
    public (AttributeReference Column, int Used)? Find(IReadOnlyList<string> parts, SourcePosition? at) =>
        FindIn(Columns, parts, at)
        ?? FindIn(Hidden, parts, at)
        ?? Dropped.Select(level => FindIn(level, parts, at)).FirstOrDefault(found => found is not null);

    public IReadOnlyList<AttributeReference> WithQualifier(IReadOnlyList<string> qualifier) =>
        Hidden.Concat(Columns).Where(column => IsQualifiedBy(column, qualifier)).DistinctBy(c => c.Id).ToArray();

    private static (AttributeReference Column, int Used)? FindIn(
        IReadOnlyList<AttributeReference> columns, IReadOnlyList<string> parts, SourcePosition? at)
    {
        for (var qualifiers = Math.Min(parts.Count - 1, 3); qualifiers >= 0; qualifiers--)
        {
            var qualifier = parts.Take(qualifiers).ToArray();
            var matches = columns
                .Where(column => Same(column.Name, parts[qualifiers]) && IsQualifiedBy(column, qualifier))
                .DistinctBy(column => column.Id)
                .ToArray();
            if (matches.Length > 1)
            {
                throw AnalysisErrors.AmbiguousReference(parts, matches, at);
            }

            if (matches.Length == 1)
            {
                return (matches[0], qualifiers + 1);
            }
        }

        return null;
    }

    private static bool IsQualifiedBy(AttributeReference column, IReadOnlyList<string> qualifier) =>
        qualifier.Count <= column.Qualifier.Count
        && qualifier.Zip(column.Qualifier.Skip(column.Qualifier.Count - qualifier.Count), Same).All(same => same);

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
