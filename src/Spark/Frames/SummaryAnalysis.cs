using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Plans;
using Spark.Types;

namespace Spark.Frames;

/// <summary>describe and summary: one row of aggregates, dealt out into a row for each statistic.</summary>
internal sealed class SummaryAnalysis(DataFrame frame)
{
    private readonly ExpressionResolver _resolver = frame.Analysis.Resolver();

    public LogicalPlan Of(IReadOnlyList<string> statistics, IReadOnlyList<string> names)
    {
        var candidates = names.Count == 0
            ? frame.Plan.Output
            : names
                .Select(name => _resolver.Resolve(AttributeName.ToSyntax(name)))
                .OfType<AttributeReference>()
                .ToArray();
        var columns = candidates.Where(column => column.Type is NumericType or StringType).ToArray();
        var items = statistics
            .SelectMany(statistic => columns.Select(column => (Expression)new Alias(
                Casts.Implicit(Statistic(statistic, column), KnownTypes.String), column.Name, AttributeIds.Next())))
            .ToArray();
        var row = columns.Length == 0 ? new OneRow() : FrameGroups.Aggregate(frame.Plan, [], null, items);
        return Dealt(statistics, columns, row);
    }

    private static Project Dealt(
        IReadOnlyList<string> statistics, IReadOnlyList<AttributeReference> columns, LogicalPlan row)
    {
        var cells = new List<Expression> { new Literal(statistics.Count, KnownTypes.Int) };
        for (var i = 0; i < statistics.Count; i++)
        {
            cells.Add(new Literal(statistics[i], KnownTypes.String));
            cells.AddRange(row.Output.Skip(i * columns.Count).Take(columns.Count));
        }

        var names = columns.Select(column => column.Name).Prepend("summary");
        var type = new StructType(names.Select(name => new StructField(name, KnownTypes.String)));
        var generate = Generators.Node(new FunctionCall("stack", cells, type, false), row, isOuter: false, null);
        return Projections.Columns(generate, generate.GeneratedColumns);
    }

    private Expression Statistic(string statistic, AttributeReference column)
    {
        var argument = new ResolvedSyntax(column);
        return statistic.ToLowerInvariant() switch
        {
            "count" => Call("count", argument),
            "count_distinct" => _resolver.Resolve(new CallSyntax("count", argument) { IsDistinct = true }),
            "approx_count_distinct" => Call("approx_count_distinct", argument),
            "mean" => Call("avg", argument),
            "stddev" => Call("stddev_samp", argument),
            "min" => Call("min", argument),
            "max" => Call("max", argument),
            var text when text.EndsWith('%') => Percentile(text, column),
            var text => throw new ArgumentException(
                $"'{text}' is not a statistic. Statistics are 'count', 'count_distinct', 'approx_count_distinct', "
                + "'mean', 'stddev', 'min', 'max' "
                + "and percentiles such as '25%'."),
        };
    }

    private Expression Call(string name, params ExpressionSyntax[] arguments) =>
        _resolver.Resolve(new CallSyntax(name, arguments));

    private Expression Percentile(string text, AttributeReference column)
    {
        if (!double.TryParse(text[..^1], CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100)
        {
            throw new ArgumentException($"'{text}' is not a percentile. Write a number from 0 to 100 before the %.");
        }

        var number = Casts.Implicit(column, column.Type is StringType ? KnownTypes.Double : column.Type);
        var share = new LiteralSyntax(percent / 100, KnownTypes.Double);
        var value = Call("percentile_approx", new ResolvedSyntax(number), share);
        return column.Type is DecimalType ? PlainText(value) : value;
    }

    /// <summary>
    /// Spark finds percentiles of decimals as doubles and writes them without exponent and without zeros at the end.
    /// </summary>
    private CaseWhen PlainText(Expression value)
    {
        var number = Casts.Implicit(Casts.Implicit(value, KnownTypes.Double), new DecimalType(38, 18));
        var digits = new ResolvedSyntax(Casts.Implicit(number, KnownTypes.String));
        var cut = new ResolvedSyntax(Call("regexp_replace", digits, Text("0+$"), Text(string.Empty)));
        var isZero = Call("=", new ResolvedSyntax(value), new LiteralSyntax(0, KnownTypes.Int));
        return new CaseWhen(
            [new CaseBranch(isZero, new Literal("0.0", KnownTypes.String))],
            Call("regexp_replace", cut, Text("\\.$"), Text(".0")));
    }

    private static LiteralSyntax Text(string value) => new(value, KnownTypes.String);
}
