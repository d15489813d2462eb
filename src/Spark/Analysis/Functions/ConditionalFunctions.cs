using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Choices between values.</summary>
internal static class ConditionalFunctions
{
    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built("coalesce", 1, int.MaxValue, Coalesce) with { ArityText = "> 0" },
        Built("if", 3, 3, If),
        Built("ifnull", 2, 2, use => Replaced(use, "ifnull")),
        Built("nvl", 2, 2, use => Replaced(use, "nvl")),
        Built("nvl2", 3, 3, Nvl2),
        Built("nullif", 2, 2, NullIf),
        Built("when", 2, int.MaxValue, When),
        Built("in", 1, int.MaxValue, use => Conditionals.In(use[0], use.Arguments.Skip(1).ToArray(), use.Syntax.At)),
        Built("equal_null", 2, 2, use => Comparisons.Compare(As(use, "<=>", use.Arguments)) is FunctionCall call
            ? call with { DisplayText = $"equal_null({ColumnNames.Join(use.Arguments)})" }
            : use[0]),
    ];

    private static FunctionUse As(FunctionUse use, string name, IReadOnlyList<Expression> arguments) =>
        new(new FunctionDefinition(name), use.Written, arguments, use.Syntax, use.Resolver);

    private static FunctionCall Coalesce(FunctionUse use)
    {
        var type = use.Unify(CommonTypes.WiderOfAll);
        return use.Call(type, use.Arguments.All(argument => argument.IsNullable));
    }

    private static FunctionCall If(FunctionUse use)
    {
        if (use.TypeOf(0) is NullType)
        {
            use.Replace([Casts.Implicit(use[0], KnownTypes.Boolean), use[1], use[2]]);
        }

        if (use.TypeOf(0) is not BooleanType)
        {
            throw use.UnexpectedInput(0, ExpectedType.Boolean);
        }

        if (CommonTypes.WiderOfAll([use.TypeOf(1), use.TypeOf(2)]) is not { } type)
        {
            throw use.DifferentTypes(use.Arguments.Skip(1));
        }

        use.Replace([use[0], Casts.Implicit(use[1], type), Casts.Implicit(use[2], type)]);
        return use.Call(type, use[1].IsNullable || use[2].IsNullable);
    }

    private static FunctionCall Replaced(FunctionUse use, string name)
    {
        var text = $"{name}({ColumnNames.Join(use.Arguments)})";
        return Coalesce(As(use, "coalesce", use.Arguments)) with { DisplayText = text };
    }

    private static FunctionCall Nvl2(FunctionUse use)
    {
        var text = $"nvl2({ColumnNames.Join(use.Arguments)})";
        var isPresent = FunctionUse.Call("isnotnull", KnownTypes.Boolean, false, use[0]);
        return If(As(use, "if", [isPresent, use[1], use[2]])) with { DisplayText = text };
    }

    private static FunctionCall NullIf(FunctionUse use)
    {
        var text = $"nullif({ColumnNames.Join(use.Arguments)})";
        var isEqual = Comparisons.Compare(As(use, "=", use.Arguments));
        return If(As(use, "if", [isEqual, new Literal(null, use.TypeOf(0)), use[0]])) with { DisplayText = text };
    }

    private static CaseWhen When(FunctionUse use)
    {
        var branches = Enumerable.Range(0, use.Count / 2)
            .Select(i => new CaseBranch(use[2 * i], use[(2 * i) + 1]))
            .ToArray();
        return Conditionals.Case(branches, use.Count % 2 == 1 ? use[^1] : null, use.Syntax.At);
    }
}
