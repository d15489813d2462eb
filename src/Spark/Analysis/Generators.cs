using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Generators in a SELECT become a node below its projection.</summary>
internal static class Generators
{
    public static FunctionCall Renamed(FunctionCall generator, IReadOnlyList<string> names)
    {
        var fields = ((StructType)generator.Type).Fields;
        if (names.Count != fields.Count)
        {
            throw new AnalysisException(
                "UDTF_ALIAS_NUMBER_MISMATCH",
                "The number of aliases supplied in the AS clause does not match the number of columns output by the "
                + "UDTF. "
                + $"Expected {fields.Count} aliases, but got {string.Join(',', names)}. "
                + "Please ensure that the number of aliases provided matches the number of columns output by the UDTF.",
                null);
        }

        return generator with
        {
            ValueType = new StructType(
                fields.Select((field, i) => new StructField(names[i], field.DataType, field.IsNullable))),
        };
    }

    /// <summary>The plan with a Generate node, and the items with its columns in place of the generator.</summary>
    public static (LogicalPlan Plan, IReadOnlyList<Expression> Items) Lift(
        LogicalPlan plan, IReadOnlyList<Expression> items)
    {
        var generators = items.Where(Shape.IsGenerator).ToArray();
        if (items.Except(generators).FirstOrDefault(Shape.HasGenerator) is { } nested)
        {
            throw new AnalysisException(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                $"The generator is not supported: nested in expressions \"{ColumnNames.Of(nested)}\".",
                null);
        }

        if (generators.Length == 0)
        {
            return (plan, items);
        }

        var columns = new Dictionary<Expression, IReadOnlyList<AttributeReference>>(ReferenceEqualityComparer.Instance);
        foreach (var generator in generators)
        {
            var generate = Node((FunctionCall)generator, plan, isOuter: false, null);
            columns.Add(generator, generate.GeneratedColumns);
            plan = generate;
        }

        return (plan, items.SelectMany(Replaced).ToArray());

        IEnumerable<Expression> Replaced(Expression item) =>
            columns.TryGetValue(item, out var made) ? made : [item];
    }

    /// <param name="names">Names of the columns, null for the generator's own.</param>
    public static Generate Node(
        FunctionCall generator, LogicalPlan child, bool isOuter, IReadOnlyList<string>? names, string? qualifier = null)
    {
        if (generator.Arguments.Any(Shape.HasGenerator))
        {
            throw new AnalysisException(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                $"The generator is not supported: nested in expressions \"{ColumnNames.Of(generator)}\".",
                null);
        }

        var named = names is { Count: > 0 } ? Renamed(generator, names) : generator;
        var keepsRows = isOuter || generator.Name.EndsWith("_outer", StringComparison.Ordinal);
        var columns = ((StructType)named.Type).Fields
            .Select(field => new AttributeReference(field.Name, field.DataType, field.IsNullable
                || keepsRows, AttributeIds.Next())
            {
                Qualifier = qualifier is null ? [] : [qualifier],
            })
            .ToArray();
        var plainName = generator.Name.Replace("_outer", string.Empty, StringComparison.Ordinal);
        return new Generate(named with { Name = plainName }, keepsRows, columns, child);
    }
}
