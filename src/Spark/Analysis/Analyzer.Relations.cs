using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

internal sealed partial class Analyzer
{
    private Relation From(RelationSyntax syntax, NameScope? outer) => syntax switch
    {
        TableSyntax table => Table(table.Name, table.At),
        SubquerySyntax { Query: ValuesSyntax { Alias: not null } values } => new Relation(InlineTable(values, outer)),
        SubquerySyntax subquery => new Relation(Unqualified(Query(subquery.Query, outer))),
        AliasedSyntax aliased => Aliased(aliased, outer),
        JoinSyntax { IsLateral: true, Condition: null } join when AsLateralView(join) is { } view =>
            LateralView(view, outer),
        JoinSyntax join =>
            new JoinResolver(this, outer).Join(From(join.Left, outer), join, right => FromRight(join, right, outer)),
        LateralViewSyntax view => LateralView(view, outer),
        TableFunctionSyntax function => new Relation(TableFunctions.Resolve(function, this)),
        PivotSyntax pivot => new Relation(Pivots.FromSql(From(pivot.Source, outer).Plan, pivot, this)),
        UnpivotSyntax unpivot => new Relation(Unpivots.FromSql(From(unpivot.Source, outer).Plan, unpivot, this)),
        SampleSyntax sample => new Relation(Sampled(From(sample.Source, outer).Plan, sample)),
        _ => throw new System.Diagnostics.UnreachableException($"'{syntax.GetType().Name}' is not a relation."),
    };

    private Relation FromRight(JoinSyntax join, NameScope left, NameScope? outer) =>
        From(join.Right, join.IsLateral ? left with { Outer = outer } : outer);

    private Relation Table(IReadOnlyList<string> name, SourcePosition? at)
    {
        if (name.Count == 1 && CommonTables.TryGetValue(name[0], out var common))
        {
            return new Relation(Projections.Qualified(Projections.Renewed(common), [name[0]]));
        }

        return new Relation(Catalog.Table(name, at));
    }

    private Relation Aliased(AliasedSyntax aliased, NameScope? outer)
    {
        var relation = From(aliased.Source, outer);
        var names = aliased.Alias.Columns;
        if (names.Count > 0)
        {
            CheckAliasCount(names, relation.Plan, aliased.At);
        }

        return new Relation(Projections.Qualified(relation.Plan, [aliased.Alias.Name], names.Count > 0 ? names : null));
    }

    /// <summary>A subquery without an alias hides the qualifiers inside it.</summary>
    private static LogicalPlan Unqualified(LogicalPlan plan) =>
        plan.Output.All(column => column.Qualifier.Count == 0) ? plan : Projections.Qualified(plan, []);

    /// <summary>LATERAL explode(…) is a lateral view without its keyword.</summary>
    private static LateralViewSyntax? AsLateralView(JoinSyntax join)
    {
        var (source, alias) = join.Right is AliasedSyntax aliased
            ? (aliased.Source, aliased.Alias)
            : (join.Right, null);
        if (source is not TableFunctionSyntax function
            || Functions.FunctionCatalogue.Find(function.Name[^1]) is not
                ({ Kind: Functions.FunctionKind.Generator }, _))
        {
            return null;
        }

        var call = new CallSyntax(function.Name, function.Arguments) { At = function.At };
        return new LateralViewSyntax(
            join.Left, join.Kind == JoinKind.LeftOuter, call, alias?.Name ?? function.Name[^1], alias?.Columns ?? [])
        {
            At = join.At,
        };
    }

    private Relation LateralView(LateralViewSyntax view, NameScope? outer)
    {
        var source = From(view.Source, outer);
        var resolver = new ExpressionResolver(
            this, new NameScope(source.Plan.Output) { Hidden = source.Hidden, Outer = outer });
        var resolved = resolver.Resolve(view.Generator);
        if (!Shape.IsGenerator(resolved))
        {
            throw new AnalysisException(
                "UNSUPPORTED_GENERATOR.NOT_GENERATOR",
                $"The generator is not supported: `{view.Generator.Name[^1]}` is expected to be a generator. "
                + $"However, its class is {view.Generator.Name[^1]}, which is not a generator.",
                view.At);
        }

        var generate = Generators.Node(
            (FunctionCall)resolved, source.Exposing([resolved]), view.IsOuter, view.ColumnNames, view.TableName);
        return new Relation(generate) { Hidden = source.Hidden };
    }

    private static LogicalPlan Sampled(LogicalPlan plan, SampleSyntax sample) => sample.Kind switch
    {
        SampleKind.Percent when sample.Amount is < 0 or > 100 => throw ParseErrors.Legacy(
            "0064", "Sampling fraction must be on interval [0, 1].", sample.At ?? new SourcePosition(1, 0)),
        SampleKind.Rows => new Limit((long)sample.Amount, plan),
        SampleKind.Percent => new Sample(0, sample.Amount / 100, false, sample.Seed ?? 0, false, plan),
        _ => new Sample(0, sample.Amount / sample.OutOf, false, sample.Seed ?? 0, false, plan),
    };
}
