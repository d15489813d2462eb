using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Numbers in, numbers out.</summary>
internal static class MathFunctions
{
    private static readonly string[] UpperCased =
    [
        "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "cot", "csc", "degrees", "exp",
        "expm1", "radians",
        "sec", "sin", "sinh", "sqrt", "tan", "tanh",
    ];

    private static readonly ExpectedType NumericOrInterval = ExpectedType.OneOf(
        ExpectedType.Numeric, ExpectedType.CalendarInterval, ExpectedType.DayTimeInterval,
        ExpectedType.YearMonthInterval);

    private static readonly ExpectedType AbsInput = ExpectedType.OneOf(
        ExpectedType.Numeric, ExpectedType.DayTimeInterval, ExpectedType.YearMonthInterval);

    private static readonly ExpectedType IntOrLong = ExpectedType.OneOf(ExpectedType.Int, ExpectedType.Long);
    private static readonly ExpectedType DoubleOrFloat = ExpectedType.OneOf(ExpectedType.Double, ExpectedType.Float);

    public static IEnumerable<FunctionDefinition> All() =>
    [
        .. UpperCased.Select(
            name => Scalar(name, KnownTypes.Double, ExpectedType.Double).MayBeNull().Shown(name.ToUpperInvariant())),
        Scalar("rint", KnownTypes.Double, ExpectedType.Double).MayBeNull(),
        Scalar(
            "signum",
            KnownTypes.Double,
            ExpectedType.OneOf(ExpectedType.Double, ExpectedType.DayTimeInterval, ExpectedType.YearMonthInterval))
            .MayBeNull().Shown("SIGNUM").AlsoShown("sign"),
        Scalar("ln", KnownTypes.Double, ExpectedType.Double).MayBeNull(),
        Scalar("log10", KnownTypes.Double, ExpectedType.Double).MayBeNull().Shown("LOG10"),
        Scalar("log2", KnownTypes.Double, ExpectedType.Double).MayBeNull().Shown("LOG2"),
        Scalar("log1p", KnownTypes.Double, ExpectedType.Double).MayBeNull().Shown("LOG1P"),
        Built("log", 1, 2, Log),
        Scalar("atan2", KnownTypes.Double, ExpectedType.Double, ExpectedType.Double).Shown("ATAN2"),
        Scalar("hypot", KnownTypes.Double, ExpectedType.Double, ExpectedType.Double).Shown("HYPOT"),
        Scalar("power", KnownTypes.Double, ExpectedType.Double, ExpectedType.Double).Shown("POWER").AlsoShown("pow"),
        Scalar("e", KnownTypes.Double).Shown("E"),
        Scalar("pi", KnownTypes.Double).Shown("PI"),
        Scalar("abs", SameAsFirst, AbsInput),
        Built("ceil", 1, 2, use => Whole(use, "ceil")).AlsoShown("ceiling"),
        Built("floor", 1, 2, use => Whole(use, "floor")),
        Built("round", 1, 2, Round),
        Built("bround", 1, 2, Round),
        Scalar("factorial", KnownTypes.Long, ExpectedType.Int).MayBeNull(),
        Scalar("bin", KnownTypes.String, ExpectedType.Long),
        Scalar(
            "hex", KnownTypes.String, ExpectedType.OneOf(ExpectedType.Long, ExpectedType.Binary, ExpectedType.String)),
        Scalar("unhex", KnownTypes.Binary, ExpectedType.String).MayBeNull(),
        Scalar("conv", KnownTypes.String, ExpectedType.String, ExpectedType.Int, ExpectedType.Int).MayBeNull(),
        Built("greatest", 2, int.MaxValue, Extreme) with { ArityText = "> 1" },
        Built("least", 2, int.MaxValue, Extreme) with { ArityText = "> 1" },
        Scalar("isnan", KnownTypes.Boolean, DoubleOrFloat).NeverNull(),
        Built("nanvl", 2, 2, NotNanValue),
        Scalar("shiftleft", SameAsFirst, IntOrLong, ExpectedType.Int),
        Scalar("shiftright", SameAsFirst, IntOrLong, ExpectedType.Int),
        Scalar("shiftrightunsigned", SameAsFirst, IntOrLong, ExpectedType.Int),
        Scalar("bit_count", KnownTypes.Int, ExpectedType.OneOf(ExpectedType.Integral, ExpectedType.Boolean)),
        Scalar("bit_get", KnownTypes.Byte, ExpectedType.Integral, ExpectedType.Int).AlsoShown("getbit"),
        Scalar(
            "width_bucket",
            KnownTypes.Long,
            ExpectedType.Double,
            ExpectedType.Double,
            ExpectedType.Double,
            ExpectedType.Long).MayBeNull(),
        TryVersion("try_add", Arithmetic.Add),
        TryVersion("try_subtract", Arithmetic.Subtract),
        TryVersion("try_multiply", Arithmetic.Multiply),
        TryVersion("try_divide", Arithmetic.Divide),
        Built("rand", 0, 1, Random).Volatile().Also("random"),
        Built("randn", 0, 1, Random).Volatile(),
        Scalar("uuid", KnownTypes.String).NeverNull().Volatile(),
    ];

    private static FunctionDefinition TryVersion(string name, Func<FunctionUse, Expression> plain) =>
        Built(name, 2, 2, use =>
    {
        var text = $"{name}({ColumnNames.Join(use.Arguments)})";
        var node = plain(new FunctionUse(
            new FunctionDefinition(Symbol(name)), use.Written, use.Arguments, use.Syntax, use.Resolver));
        return node is FunctionCall call
            ? call with { Name = call.Name.Length == 1 ? name : call.Name, Nullable = true, DisplayText = text }
            : node;
    });

    private static string Symbol(string name) => name switch
    {
        "try_add" => "+",
        "try_subtract" => "-",
        "try_multiply" => "*",
        _ => "/",
    };

    private static FunctionCall Log(FunctionUse use)
    {
        if (use.Count == 1 && use.Syntax.IsFromApi)
        {
            use.Coerce([ExpectedType.Double]);
            return FunctionUse.Call("ln", KnownTypes.Double, true, use.Arguments);
        }

        var baseAndValue = use.Count == 1
            ? [new FunctionCall("e", [], KnownTypes.Double, false) { DisplayName = "E" }, use[0]]
            : use.Arguments;
        use.Replace(baseAndValue);
        use.Coerce([ExpectedType.Double]);
        return use.Call(KnownTypes.Double, true) with { DisplayName = "LOG" };
    }

    private static FunctionCall Whole(FunctionUse use, string name)
    {
        if (use.Count == 1)
        {
            use.Coerce([ExpectedType.OneOf(ExpectedType.Double, ExpectedType.Decimal, ExpectedType.Long)]);
            var type = use.TypeOf(0) is DecimalType d
                ? d.Scale == 0 ? d : DecimalRules.Bounded(d.Precision - d.Scale + 1, 0)
                : KnownTypes.Long;
            return use.Call(type, true) with { DisplayName = use.DisplayName ?? name.ToUpperInvariant() };
        }

        use.Coerce([ExpectedType.Decimal, ExpectedType.Int]);
        var scale = Constants.Int(use, 1, "scale");
        return use.Call(RoundedType(use.TypeOf(0), scale ?? 0), true) with { DisplayName = use.DisplayName ?? name };
    }

    private static FunctionCall Round(FunctionUse use)
    {
        if (use.Count == 1)
        {
            use.Replace([use[0], Define.Int(0)]);
        }

        use.Coerce([ExpectedType.Numeric, ExpectedType.Int]);
        var scale = Constants.Int(use, 1, "scale");
        return use.Call(RoundedType(use.TypeOf(0), scale ?? 0), true);
    }

    private static DataType RoundedType(DataType type, int scale)
    {
        if (type is not DecimalType d)
        {
            return type;
        }

        var whole = d.Precision - d.Scale + 1;
        if (scale < 0)
        {
            return DecimalRules.Bounded(Math.Max(whole, -scale + 1), 0);
        }

        var kept = Math.Min(d.Scale, scale);
        return DecimalRules.Bounded(whole + kept, kept);
    }

    private static FunctionCall Extreme(FunctionUse use)
    {
        var type = use.Unify(CommonTypes.WiderOfAllWithoutStrings);
        return Ordering.IsOrderable(type)
            ? use.Call(type, use.Arguments.All(argument => argument.IsNullable))
            : throw use.Mismatch(
                "INVALID_ORDERING_TYPE",
                $"The `{use.Definition.Name}` does not support ordering on type \"{SqlTypeNames.Of(type)}\".");
    }

    private static FunctionCall NotNanValue(FunctionUse use)
    {
        use.Coerce([DoubleOrFloat, DoubleOrFloat]);
        Arithmetic.WidenOperands(use);
        return use.Call(use.TypeOf(0), use.AnyNullable);
    }

    private static FunctionCall Random(FunctionUse use)
    {
        if (use.Count == 0)
        {
            var seed = use.Resolver.Analyzer.NextSeed();
            return new FunctionCall(use.Definition.Name, [new Literal(seed, KnownTypes.Long)], KnownTypes.Double, false)
            {
                DisplayText = $"{use.DisplayName ?? use.Definition.Name}()",
            };
        }

        if (use.TypeOf(0) is NullType)
        {
            use.Replace([new Literal(null, KnownTypes.Int)]);
        }

        var expected = IntOrLong;
        return !expected.Accepts(use.TypeOf(0))
            ? throw use.UnexpectedInput(0, expected)
            : Folding.IsFoldable(use[0])
                ? use.Call(KnownTypes.Double, false)
                : throw use.NotFoldable(0, "argument", "BIGINT");
    }
}
