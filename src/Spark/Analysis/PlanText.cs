using System.Globalization;
using System.Text;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Plans as indented trees. Ids are numbered in order of appearance, so equal plans give equal text.</summary>
internal sealed class PlanText
{
    private readonly Dictionary<long, int> _ids = [];
    private readonly StringBuilder _text = new();

    public static string Of(LogicalPlan plan)
    {
        var text = new PlanText();
        text.Append(plan, string.Empty);
        return text._text.ToString();
    }

    private void Append(LogicalPlan plan, string indent)
    {
        // Children first, so that a column is numbered where it arises.
        foreach (var child in plan.Children)
        {
            Number(child);
        }

        _text.Append(indent.Length == 0 ? string.Empty : indent[..^3] + "+- ").Append(Line(plan)).Append('\n');
        foreach (var child in plan.Children)
        {
            Append(child, indent + "   ");
        }
    }

    private void Number(LogicalPlan plan)
    {
        foreach (var child in plan.Children)
        {
            Number(child);
        }

        foreach (var column in plan.Output)
        {
            Id(column.Id);
        }
    }

    private string Line(LogicalPlan plan) => plan switch
    {
        Project project => $"Project [{List(project.Expressions)}]",
        Filter filter => $"Filter {Text(filter.Condition)}",
        Aggregate aggregate => $"Aggregate [{List(aggregate.Grouping)}]{Sets(aggregate)}, [{List(aggregate.Results)}]",
        Sort sort => $"Sort [{List(sort.Orders)}], {(sort.IsGlobal ? "global" : "local")}",
        Limit limit => string.Create(CultureInfo.InvariantCulture, $"Limit {limit.Count}"),
        Offset offset => string.Create(CultureInfo.InvariantCulture, $"Offset {offset.Count}"),
        Tail tail => string.Create(CultureInfo.InvariantCulture, $"Tail {tail.Count}"),
        Join join => $"Join {join.Kind}{(join.Condition is null ? string.Empty : ", " + Text(join.Condition))}",
        SetOperation set => $"{set.Kind}{(set.KeepDuplicates ? " All" : string.Empty)}",
        Union union => $"Union [{List(union.Columns)}]",
        Distinct => "Distinct",
        Deduplicate deduplicate => $"Deduplicate [{List(deduplicate.Keys)}]",
        Sample sample => string.Create(
            CultureInfo.InvariantCulture,
            $"Sample {sample.LowerBound}, {sample.UpperBound}, {sample.WithReplacement}, {sample.Seed}"),
        Generate generate =>
            $"Generate {Text(generate.Generator)}, {(generate.IsOuter ? "outer" : "inner")}, "
            + $"[{List(generate.GeneratedColumns)}]",
        Hinted hinted => $"Hinted {hinted.Strategy}",
        Repartition repartition => $"Repartition {repartition.PartitionCount}, [{List(repartition.By)}]",
        Cached => "Cached",
        MapColumns map => $"MapColumns {map.Map.Name}, [{List(map.NewColumns)}]",
        MapPartitions map => $"MapPartitions {map.Function.Name}, [{List(map.Columns)}]",
        LocalRelation local => string.Create(
            CultureInfo.InvariantCulture, $"LocalRelation [{List(local.Columns)}], {local.Rows.Count} rows"),
        OneRow => "OneRow",
        RangeRelation range => string.Create(
            CultureInfo.InvariantCulture, $"Range ({range.Start}, {range.End}, {range.Step}) [{Text(range.Column)}]"),
        FileRelation files => $"Files {files.Source.Format} [{List(files.Columns)}]",
        _ => plan.GetType().Name,
    };

    private static string Sets(Aggregate aggregate) => aggregate.GroupingSets is { } sets
        ? $" sets ({string.Join(", ", sets.Select(set => $"({string.Join(' ', set)})"))})"
        : string.Empty;

    private string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Text));

    private string Text(Expression expression) => expression switch
    {
        AttributeReference column => $"{column.Name}#{Id(column.Id)}",
        Alias alias => $"{Text(alias.Child)} AS {alias.Name}#{Id(alias.Id)}",
        SortOrder order => ColumnNames.Of(order with { Child = Named(order.Child) }),
        _ => ColumnNames.Of(Named(expression)),
    };

    /// <summary>Columns take their number into their name, so that the text of the expression shows it.</summary>
    private Expression Named(Expression expression) => expression.Transform(node => node switch
    {
        AttributeReference column => column with { Name = $"{column.Name}#{Id(column.Id)}" },
        OuterReference outer => outer with { Attribute = (AttributeReference)Named(outer.Attribute) },
        Cast { Origin: CastOrigin.Implicit } cast => cast with { Origin = CastOrigin.Explicit },
        FunctionCall { DisplayText: not null } call => call with { DisplayText = null },
        _ => node,
    });

    private int Id(long id)
    {
        if (!_ids.TryGetValue(id, out var number))
        {
            number = _ids.Count + 1;
            _ids.Add(id, number);
        }

        return number;
    }
}
