using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>
/// A self join gives the columns of its right side new ids. This remembers which frame's columns became which, so that
/// a column taken from that frame still means its side.
/// </summary>
internal sealed record FrameBindings(IReadOnlyList<FrameBinding> Entries)
{
    public static readonly FrameBindings None = new([]);

    public FrameBindings With(IEnumerable<FrameBinding> more) => new([.. more, .. Entries]);

    public Expression Resolve(BoundSyntax bound, NameScope scope)
    {
        if (bound.Column is not AttributeReference column)
        {
            return bound.Column.Transform(
                node => node is AttributeReference part ? Column(part, bound.Frame, scope) : node);
        }

        return Column(column, bound.Frame, scope);
    }

    private AttributeReference Column(AttributeReference column, LogicalPlan frame, NameScope scope)
    {
        foreach (var entry in Entries)
        {
            if (ReferenceEquals(entry.Frame, frame) && entry.NewIds.TryGetValue(column.Id, out var id)
                && Find(scope, id) is { } renewed)
            {
                return renewed;
            }
        }

        return Find(scope, column.Id) ?? column;
    }

    private static AttributeReference? Find(NameScope scope, long id) =>
        scope.All.FirstOrDefault(column => column.Id == id);
}

/// <summary>Ids that a frame's columns had, and the ids they have on the right side of a join.</summary>
internal sealed record FrameBinding(LogicalPlan Frame, IReadOnlyDictionary<long, long> NewIds);
