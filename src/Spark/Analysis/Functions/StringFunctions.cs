using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Text.</summary>
internal static class StringFunctions
{
    private static readonly ExpectedType Text = ExpectedType.String;
    private static readonly ExpectedType Int = ExpectedType.Int;
    private static readonly ExpectedType TextOrBinary = ExpectedType.StringOrBinary;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Scalar("upper", KnownTypes.String, Text).AlsoShown("ucase"),
        Scalar("lower", KnownTypes.String, Text).AlsoShown("lcase"),
        Scalar("initcap", KnownTypes.String, Text),
        Scalar("length", KnownTypes.Int, TextOrBinary).AlsoShown("char_length", "character_length", "len"),
        Scalar("bit_length", KnownTypes.Int, TextOrBinary),
        Scalar("octet_length", KnownTypes.Int, TextOrBinary),
        Scalar("ascii", KnownTypes.Int, Text),
        Scalar("chr", KnownTypes.String, ExpectedType.Long).AlsoShown("char"),
        Built("concat", 0, int.MaxValue, Concat),
        Built("concat_ws", 1, int.MaxValue, ConcatWithSeparator) with { ArityText = "> 0" },
        Built("substring", 2, 3, Substring).AlsoShown("substr"),
        Scalar("substring_index", KnownTypes.String, Text, Text, Int),
        Scalar("left", SameAsFirst, TextOrBinary, Int),
        Scalar("right", KnownTypes.String, Text, Int).MayBeNull(),
        Built("trim", 1, 2, use => Trim(use, "BOTH")),
        Built("ltrim", 1, 2, use => Trim(use, "LEADING")),
        Built("rtrim", 1, 2, use => Trim(use, "TRAILING")),
        Built("btrim", 1, 2, Btrim),
        Built("lpad", 2, 3, Pad),
        Built("rpad", 2, 3, Pad),
        Scalar("repeat", KnownTypes.String, Text, Int),
        Scalar("space", KnownTypes.String, Int),
        Built("reverse", 1, 1, Reverse),
        Scalar("translate", KnownTypes.String, Text, Text, Text),
        Scalar("replace", KnownTypes.String, Text, Text, Text).Optional(Define.Text(string.Empty)),
        Scalar("overlay", SameAsFirst, TextOrBinary, TextOrBinary, Int, Int).Optional(Define.Int(-1)),
        Scalar("instr", KnownTypes.Int, Text, Text),
        Scalar("locate", KnownTypes.Int, Text, Text, Int).Optional(Define.Int(1)).AlsoShown("position"),
        Scalar("find_in_set", KnownTypes.Int, Text, Text),
        Built("contains", 2, 2, Affix),
        Built("startswith", 2, 2, Affix),
        Built("endswith", 2, 2, Affix),
        Scalar("levenshtein", KnownTypes.Int, Text, Text, Int).OptionalLast(),
        Scalar("soundex", KnownTypes.String, Text),
        Scalar("format_number", KnownTypes.String, ExpectedType.Numeric, ExpectedType.OneOf(Int, Text)).MayBeNull(),
        Built(
            "format_string",
            1,
            int.MaxValue,
            FormatString) with { ArityText = "> 0", Aliases = [("printf", "printf")] },
        Scalar("split_part", KnownTypes.String, Text, Text, Int).MayBeNull(),
        Scalar("elt", KnownTypes.String, Int, TextOrBinary).Variadic(2).MayBeNull() with { Build = Elt },
        Scalar("sentences", new ArrayType(new ArrayType(KnownTypes.String, false), false), Text, Text, Text)
            .Optional(Define.Text(string.Empty), Define.Text(string.Empty)).MayBeNull() with { Build = Sentences },
        Scalar("base64", KnownTypes.String, ExpectedType.Binary),
        Scalar("unbase64", KnownTypes.Binary, Text),
        Scalar("encode", KnownTypes.Binary, Text, Text),
        Built("decode", 2, int.MaxValue, Decode) with { ArityText = "2" },
        Scalar("url_encode", KnownTypes.String, Text).MayBeNull(),
        Scalar("url_decode", KnownTypes.String, Text).MayBeNull(),
        Scalar("parse_url", KnownTypes.String, Text).Variadic(2, "[2, 3]").MayBeNull() with { Maximum = 3 },
        Scalar("mask", KnownTypes.String, Text, Text, Text, Text, Text)
            .Optional(
                Define.Text("X"), Define.Text("x"), Define.Text("n"), new Literal(null, KnownTypes.String))
            .MayBeNull()
            .Named("str", "upperChar", "lowerChar", "digitChar", "otherChar"),
        Scalar("to_char", KnownTypes.String, ExpectedType.Decimal, Text).Also("to_varchar"),
        Built("to_number", 2, 2, ToNumber),
        Built("try_to_number", 2, 2, ToNumber),
        Scalar("to_binary", KnownTypes.Binary, Text, Text).OptionalLast() with { Build = ToBinary },
        Scalar("try_to_binary", KnownTypes.Binary, Text, Text).OptionalLast().MayBeNull(),
        Scalar("str_to_map", new MapType(KnownTypes.String, KnownTypes.String), Text, Text, Text)
            .Optional(Define.Text(","), Define.Text(":")),
        Scalar("luhn_check", KnownTypes.Boolean, Text).MayBeNull(),
    ];

    private static FunctionCall Concat(FunctionUse use)
    {
        if (use.Arguments.Any(argument => argument.Type is ArrayType))
        {
            var type = use.Unify(CommonTypes.WiderOfAll);
            return type is ArrayType
                ? use.Call(type, use.AnyNullable)
                : throw use.UnexpectedInput(0, ExpectedType.OneOf(Text, ExpectedType.Binary, ExpectedType.Array));
        }

        var isBinary = use.Count > 0 && use.Arguments.All(argument => argument.Type is BinaryType);
        if (!isBinary)
        {
            use.Coerce([ExpectedType.OneOf(Text, ExpectedType.Binary, ExpectedType.Array)]);
            use.Replace(use.Arguments.Select(argument => Casts.Implicit(argument, KnownTypes.String)).ToArray());
        }

        return use.Call(isBinary ? KnownTypes.Binary : KnownTypes.String, use.AnyNullable);
    }

    private static FunctionCall ConcatWithSeparator(FunctionUse use)
    {
        use.Coerce([Text, ExpectedType.OneOf(ExpectedType.ArrayOfStrings, Text)]);
        return use.Call(KnownTypes.String, use[0].IsNullable);
    }

    private static FunctionCall Substring(FunctionUse use)
    {
        if (use.Count == 2)
        {
            use.Replace([use[0], use[1], Define.Int(int.MaxValue)]);
        }

        use.Coerce([TextOrBinary, Int, Int]);
        return use.Call(use.TypeOf(0), use.AnyNullable);
    }

    // The two-argument form has the characters in front, as TRIM(x FROM s) has.
    private static FunctionCall Trim(FunctionUse use, string side)
    {
        use.Coerce([Text]);
        if (use.Count == 1)
        {
            return use.Call(KnownTypes.String, use.AnyNullable);
        }

        var text = $"TRIM({side} {ColumnNames.Of(use[0])} FROM {ColumnNames.Of(use[1])})";
        use.Replace([use[1], use[0]]);
        return use.Call(KnownTypes.String, use.AnyNullable) with { DisplayText = text };
    }

    private static FunctionCall Btrim(FunctionUse use)
    {
        var text = $"btrim({ColumnNames.Join(use.Arguments)})";
        use.Coerce([Text]);
        return FunctionUse.Call("trim", KnownTypes.String, use.AnyNullable, use.Arguments) with { DisplayText = text };
    }

    private static FunctionCall Pad(FunctionUse use)
    {
        if (use.Count == 2)
        {
            Expression pad = use.TypeOf(0) is BinaryType
                ? new Literal(new byte[] { 0 }, KnownTypes.Binary)
                : Define.Text(" ");
            use.Replace([use[0], use[1], pad]);
        }

        if (use.TypeOf(0) is BinaryType && use.TypeOf(2) is BinaryType)
        {
            use.Coerce([ExpectedType.Binary, Int, ExpectedType.Binary]);
            return use.Call(KnownTypes.Binary, use.AnyNullable);
        }

        use.Coerce([Text, Int, Text]);
        return use.Call(KnownTypes.String, use.AnyNullable);
    }

    private static FunctionCall Reverse(FunctionUse use)
    {
        use.Coerce([ExpectedType.OneOf(Text, ExpectedType.Array)]);
        return use.Call(use.TypeOf(0), use.AnyNullable);
    }

    private static FunctionCall Affix(FunctionUse use)
    {
        var isBinary = use.Arguments.All(argument => argument.Type is BinaryType);
        if (!isBinary)
        {
            use.Coerce([Text]);
        }

        return use.Call(KnownTypes.Boolean, isBinary || use.AnyNullable);
    }

    private static FunctionCall FormatString(FunctionUse use)
    {
        use.Replace([
            ExpectedType.String.CastTarget(use.TypeOf(0)) is { } text
                ? Casts.Implicit(use[0], text)
                : throw use.UnexpectedInput(0, Text),
            .. use.Arguments.Skip(1)]);
        return use.Call(KnownTypes.String, use[0].IsNullable);
    }

    private static FunctionCall Elt(FunctionUse use)
    {
        var isBinary = use.Arguments.Skip(1).All(argument => argument.Type is BinaryType);
        use.Coerce([Int, isBinary ? ExpectedType.Binary : Text]);
        return use.Call(isBinary ? KnownTypes.Binary : KnownTypes.String, true);
    }

    private static FunctionCall Sentences(FunctionUse use)
    {
        use.Coerce([Text]);
        return use.Call(new ArrayType(new ArrayType(KnownTypes.String, false), false), true);
    }

    // Two arguments name a character set; more are pairs of search and result.
    private static Expression Decode(FunctionUse use)
    {
        if (use.Count == 2)
        {
            use.Coerce([ExpectedType.Binary, Text]);
            return use.Call(KnownTypes.String, use.AnyNullable);
        }

        var text = $"decode({ColumnNames.Join(use.Arguments)})";
        var branches = new List<CaseBranch>();
        for (var i = 1; i + 1 < use.Count; i += 2)
        {
            var same = new FunctionUse(
                new FunctionDefinition("<=>"), "<=>", [use[0], use[i]], use.Syntax, use.Resolver);
            branches.Add(new CaseBranch(Comparisons.Compare(same), use[i + 1]));
        }

        var otherwise = use.Count % 2 == 0 ? use[^1] : new Literal(null, KnownTypes.String);
        var chosen = Conditionals.Case(branches, otherwise, use.Syntax.At);
        return new FunctionCall("coalesce", [chosen], chosen.Type, chosen.IsNullable) { DisplayText = text };
    }

    private static FunctionCall ToNumber(FunctionUse use)
    {
        use.Coerce([Text]);
        var format = Constants.Text(use[1]) ?? throw use.NotFoldable(1, "format", "STRING");
        var digits = format.Count(c => c is '0' or '9');
        var point = format.IndexOfAny(['.', 'D']);
        var scale = point < 0 ? 0 : format[point..].Count(c => c is '0' or '9');
        return use.Call(
            new DecimalType(Math.Max(digits, 1), scale), use.Definition.Name == "try_to_number" || use[0].IsNullable);
    }

    private static FunctionCall ToBinary(FunctionUse use)
    {
        use.Coerce([Text]);
        var isUtf8 = use.Count == 2 && (Constants.Text(use[1])?.ToLowerInvariant() is "utf-8" or "utf8");
        return use.Call(KnownTypes.Binary, !isUtf8 || use.AnyNullable);
    }
}
