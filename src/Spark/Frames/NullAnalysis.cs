using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Plans;
using Spark.Types;

namespace Spark.Frames;

/// <summary>Dropping, filling and replacing NULLs.</summary>
internal sealed class NullAnalysis(DataFrame frame)
{
    private readonly ExpressionResolver _resolver = frame.Analysis.Resolver();

    public LogicalPlan Drop(int minimum, IReadOnlyList<string> names)
    {
        var present = names.Select(Resolve).Select(IsPresent).ToArray();
        if (minimum == present.Length && present.Length > 0)
        {
            return new Filter(present.Aggregate(And), frame.Plan);
        }

        var count = present
            .Select(condition => (Expression)new CaseWhen([new CaseBranch(condition, Number(1))], Number(0)))
            .Aggregate(
                (Expression)Number(0), (left, right) => new FunctionCall("+", [left, right], KnownTypes.Int, false));
        return new Filter(new FunctionCall(">=", [count, Number(minimum)], KnownTypes.Boolean, false), frame.Plan);
    }

    public LogicalPlan Fill(object value, IReadOnlyList<string>? names)
    {
        var wanted = names?.Select(name => ((AttributeReference)Resolve(name)).Id).ToHashSet();
        return Rebuilt(column => (wanted is null || wanted.Contains(column.Id)) && Takes(column.Type, value)
            ? Filled(column, value)
            : column);
    }

    public LogicalPlan FillByName(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var byId = values.ToDictionary(pair => ((AttributeReference)Resolve(pair.Key)).Id, pair => pair.Value);
        return Rebuilt(column => byId.TryGetValue(column.Id, out var value) ? Filled(column, value!) : column);
    }

    public LogicalPlan Replace(IReadOnlyList<string> names, IReadOnlyList<KeyValuePair<object?, object?>> values)
    {
        if (values.Count == 0)
        {
            return frame.Plan;
        }

        var sample = values.Select(pair => pair.Key).FirstOrDefault(key => key is not null) ?? string.Empty;
        var wanted = names is ["*"] ? null : names.Select(name => ((AttributeReference)Resolve(name)).Id).ToHashSet();
        return Rebuilt(column => (wanted is null || wanted.Contains(column.Id)) && Takes(column.Type, sample)
            ? Exchanged(column, values)
            : column);
    }

    private static bool Takes(DataType type, object value) => value switch
    {
        string => type is StringType,
        bool => type is BooleanType,
        _ => type is NumericType,
    };

    private static Expression Filled(AttributeReference column, object value)
    {
        Expression source = column;
        if (column.Type is DoubleType or FloatType)
        {
            source = new FunctionCall("nanvl", [column, new Literal(null, column.Type)], column.Type, true);
        }

        var replacement = Constant(value, column.Type);
        return new Alias(
            new FunctionCall(
                "coalesce", [source, replacement], column.Type, source.IsNullable && replacement.IsNullable),
            column.Name,
            AttributeIds.Next());
    }

    private static Alias Exchanged(AttributeReference column, IReadOnlyList<KeyValuePair<object?, object?>> values)
    {
        var branches = values.Select(pair => new CaseBranch(
            new FunctionCall(
                "=",
                [column, Constant(pair.Key, column.Type)],
                KnownTypes.Boolean,
                true), Constant(pair.Value, column.Type)));
        return new Alias(new CaseWhen(branches.ToArray(), column), column.Name, AttributeIds.Next());
    }

    private static Expression Constant(object? value, DataType type)
    {
        var literal = Literals.Of(value);
        return Casts.Implicit(new Literal(literal.Value, literal.Type), type);
    }

    private static Expression IsPresent(Expression column)
    {
        Expression present = new FunctionCall("isnotnull", [column], KnownTypes.Boolean, false);
        return column.Type is DoubleType or FloatType
            ? And(
                present,
                new FunctionCall(
                    "not", [new FunctionCall("isnan", [column], KnownTypes.Boolean, false)], KnownTypes.Boolean, false))
            : present;
    }

    private static Expression And(Expression left, Expression right) =>
        new FunctionCall("and", [left, right], KnownTypes.Boolean, left.IsNullable || right.IsNullable);

    private static Literal Number(int value) => new(value, KnownTypes.Int);

    private Expression Resolve(string name) => _resolver.Resolve(AttributeName.ToSyntax(name));

    private LogicalPlan Rebuilt(Func<AttributeReference, Expression> column)
    {
        var items = frame.Plan.Output.Select(column).ToArray();
        return items.Zip(frame.Plan.Output).All(pair => ReferenceEquals(pair.First, pair.Second))
            ? frame.Plan
            : new Project(items, frame.Plan);
    }
}
