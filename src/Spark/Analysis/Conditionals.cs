using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>CASE and IN, whose branches are brought to one type.</summary>
internal static class Conditionals
{
    public static CaseWhen Case(IReadOnlyList<CaseBranch> branches, Expression? otherwise, SourcePosition? at)
    {
        var values = branches.Select(branch => branch.Value).ToList();
        if (otherwise is not null)
        {
            values.Add(otherwise);
        }

        var type = CommonTypes.WiderOfAll(values.Select(value => value.Type));
        var plain = new CaseWhen(branches, otherwise);
        if (type is null)
        {
            throw AnalysisErrors.TypeMismatch(
                "DATA_DIFF_TYPES",
                ColumnNames.Of(plain),
                "Input to `casewhen` should all be the same type, but it's "
                + $"[{string.Join(", ", values.Select(value => $"\"{SqlTypeNames.Of(value.Type)}\""))}].",
                at);
        }

        for (var i = 0; i < branches.Count; i++)
        {
            var condition = branches[i].Condition;
            if (condition.Type is not BooleanType)
            {
                throw AnalysisErrors.TypeMismatch(
                    "UNEXPECTED_INPUT_TYPE",
                    ColumnNames.Of(plain),
                    $"Parameter {i + 1} requires the \"BOOLEAN\" type, however \"{ColumnNames.Of(condition)}\" has "
                    + $"the type \"{SqlTypeNames.Of(condition.Type)}\".",
                    at);
            }
        }

        return new CaseWhen(
            branches.Select(branch => branch with { Value = Casts.Implicit(branch.Value, type) }).ToArray(),
            otherwise is null ? null : Casts.Implicit(otherwise, type));
    }

    public static InList In(Expression value, IReadOnlyList<Expression> candidates, SourcePosition? at)
    {
        var all = new[] { value }.Concat(candidates).ToArray();
        var type = all.Skip(1).All(candidate => CommonTypes.SameType(candidate.Type, value.Type))
            ? value.Type
            : CommonTypes.WiderOfAll(all.Select(item => item.Type));
        if (type is null)
        {
            throw AnalysisErrors.TypeMismatch(
                "DATA_DIFF_TYPES",
                ColumnNames.Of(new InList(value, candidates)),
                "Input to `in` should all be the same type, but it's "
                + $"[{string.Join(", ", all.Select(item => $"\"{SqlTypeNames.Of(item.Type)}\""))}].",
                at);
        }

        if (!Ordering.IsOrderable(type))
        {
            throw AnalysisErrors.TypeMismatch(
                "INVALID_ORDERING_TYPE",
                ColumnNames.Of(new InList(value, candidates)),
                $"The `in` does not support ordering on type \"{SqlTypeNames.Of(type)}\".",
                at);
        }

        return new InList(
            Casts.Implicit(value, type), candidates.Select(candidate => Casts.Implicit(candidate, type)).ToArray());
    }
}
