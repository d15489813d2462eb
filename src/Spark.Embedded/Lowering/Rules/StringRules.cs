using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Strings;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Texts and bytes.</summary>
internal static class StringRules
{
    public static RuleTable Table { get; } =
        new RuleTable
        {
            ["upper"] = call => call.Native((string s) => CaseMapping.Upper(s)),
            ["lower"] = call => call.Native((string s) => CaseMapping.Lower(s)),
            ["initcap"] = call => call.Native((string s) => CaseMapping.Title(s)),
            ["length"] = call => new SqlCast(
                new SqlCall(call.TypeOf(0) is BinaryType ? "octet_length" : "length", call.Arguments),
                KnownTypes.Int
            ),
            ["octet_length"] = call => new SqlCast(OctetLength(call), KnownTypes.Int),
            ["bit_length"] = call => new SqlCast(
                new SqlBinary("*", OctetLength(call), new SqlLiteral(8L, KnownTypes.Long)),
                KnownTypes.Int
            ),
            ["ascii"] = call => call.Native((string s) => s.Length == 0 ? 0 : char.ConvertToUtf32(s, 0)),
            ["chr"] = call => call.Native((long n) => n < 0 ? string.Empty : ((char)(n & 0xff)).ToString()),
            ["concat"] = Concat,
            ["concat_ws"] = ConcatWithSeparator,
            ["substring"] = call =>
                call.TypeOf(0) is BinaryType
                    ? call.Native((byte[] b, int p, int n) => Substrings.Of(b, p, n))
                    : call.Native((string s, int p, int n) => Substrings.Of(s, p, n)),
            ["substring_index"] = call => call.Native((string s, string d, int n) => Substrings.ByDelimiter(s, d, n)),
            ["split_part"] = call => call.Native((string s, string d, int n) => Substrings.Part(s, d, n)),
            ["left"] = call =>
                call.TypeOf(0) is BinaryType
                    ? call.Native((byte[] b, int n) => Substrings.Left(b, n))
                    : call.Native((string s, int n) => Substrings.Left(s, n)),
            ["right"] = call => call.Native((string s, int n) => Substrings.Right(s, n)),
            ["trim"] = call => Trim(call, true, true),
            ["ltrim"] = call => Trim(call, true, false),
            ["rtrim"] = call => Trim(call, false, true),
            ["lpad"] = call => Pad(call, isLeft: true),
            ["rpad"] = call => Pad(call, isLeft: false),
            ["repeat"] = call =>
                call.Native((string s, int n) => n <= 0 ? string.Empty : string.Concat(Enumerable.Repeat(s, n))),
            ["space"] = call => call.Native((int n) => new string(' ', Math.Max(n, 0))),
            ["reverse"] = call =>
                call.TypeOf(0) is ArrayType
                    ? new SqlCall("list_reverse", call.Arguments)
                    : call.Native((string s) => Substrings.Reverse(s)),
            ["translate"] = call =>
                call.Native((string s, string from, string to) => Translations.Translate(s, from, to)),
            ["replace"] = call =>
                call.Native((string s, string search, string by) => Translations.Replace(s, search, by)),
            ["overlay"] = call =>
                call.TypeOf(0) is BinaryType
                    ? call.Native((byte[] b, byte[] by, int p, int n) => Substrings.Overlay(b, by, p, n))
                    : call.Native((string s, string by, int p, int n) => Substrings.Overlay(s, by, p, n)),
            ["instr"] = call => call.Native((string s, string part) => Searching.Locate(part, s, 1)),
            ["locate"] = call => new SqlCase(
                [(new SqlPostfix(call[2], "IS NULL"), new SqlLiteral(0, KnownTypes.Int))],
                call.Native((string part, string s, int from) => Searching.Locate(part, s, from))
            ),
            ["find_in_set"] = call => call.Native((string s, string set) => Searching.InSet(s, set)),
            ["contains"] = call =>
                Affix(
                    call,
                    (s, part) => s.Contains(part, StringComparison.Ordinal),
                    (b, part) => b.AsSpan().IndexOf(part) >= 0
                ),
            ["startswith"] = call =>
                Affix(
                    call,
                    (s, part) => s.StartsWith(part, StringComparison.Ordinal),
                    (b, part) => b.AsSpan().StartsWith(part)
                ),
            ["endswith"] = call =>
                Affix(
                    call,
                    (s, part) => s.EndsWith(part, StringComparison.Ordinal),
                    (b, part) => b.AsSpan().EndsWith(part)
                ),
            ["levenshtein"] = call =>
                call.Count == 2
                    ? call.Native((string a, string b) => Searching.Levenshtein(a, b))
                    : call.Native((string a, string b, int limit) => Searching.Levenshtein(a, b, limit)),
            ["soundex"] = call => call.Native((string s) => Soundex.Of(s)),
            ["mask"] = Mask,
            ["luhn_check"] = call => call.Native((string s) => Translations.IsLuhn(s)),
            ["elt"] = Elt,
            ["str_to_map"] = call =>
                call.Native((string s, string pairs, string keys) => (object?)Translations.ToMap(s, pairs, keys)),
            ["sentences"] = call => call.Native((string s, string _, string _) => Sentences.Split(s)),
            ["format_number"] = call =>
                call.TypeOf(1) is StringType
                    ? call.Native((object? x, string pattern) => JavaDecimalFormat.Format(x, pattern))
                    : call.Native((object? x, int places) => JavaDecimalFormat.Format(x, places)),
            ["format_string"] = FormatString,
            ["encode"] = call => call.Native((string s, string charset) => Encodings.Encode(s, charset)),
            ["decode"] = call => call.Native((byte[] b, string charset) => Encodings.Decode(b, charset)),
            ["base64"] = call => call.Native((byte[] b) => Encodings.Base64(b)),
            ["unbase64"] = call => call.Native((string s) => Encodings.Unbase64(s)),
            ["hex"] = call =>
                call.TypeOf(0) switch
                {
                    LongType => call.Native((long x) => Encodings.Hex(x)),
                    BinaryType => call.Native((byte[] b) => Encodings.Hex(b)),
                    _ => call.Native((string s) => Encodings.Hex(System.Text.Encoding.UTF8.GetBytes(s))),
                },
            ["unhex"] = call => call.Native((string s) => Encodings.Unhex(s)),
            ["url_encode"] = call => call.Native((string s) => Encodings.UrlEncode(s)),
            ["url_decode"] = call => call.Native((string s) => Encodings.UrlDecode(s)),
            ["to_binary"] = call => ToBinary(call, isTry: false),
            ["try_to_binary"] = call => ToBinary(call, isTry: true),
            ["parse_url"] = call =>
                call.Count == 2
                    ? call.Native((string url, string part) => UrlParts.Of(url, part, null))
                    : call.Native((string url, string part, string key) => UrlParts.Of(url, part, key)),
            ["to_char"] = call => call.Native((DecimalValue x, string format) => NumberTemplate.Of(format).Format(x)),
            ["to_number"] = call =>
                call.Native(types =>
                    RowFunction.Of(
                        "to_number",
                        types,
                        call.Type,
                        (string s, string format) =>
                            NumberTemplate.Of(format).Parse(s, (DecimalType)call.Type, isTry: false)
                    )
                ),
            ["try_to_number"] = call =>
                call.Native(types =>
                    RowFunction.Of(
                        "try_to_number",
                        types,
                        call.Type,
                        (string s, string format) =>
                            NumberTemplate.Of(format).Parse(s, (DecimalType)call.Type, isTry: true)
                    )
                ),
        };

    private static SqlExpression OctetLength(ScalarCall call) =>
        call.TypeOf(0) is BinaryType
            ? new SqlCall("octet_length", call.Arguments)
            : new SqlCall("strlen", call.Arguments);

    private static SqlExpression Concat(ScalarCall call)
    {
        if (call.Count == 0)
        {
            return new SqlLiteral(string.Empty, KnownTypes.String);
        }

        if (call.Type is not ArrayType)
        {
            return call.Arguments.Aggregate((left, right) => new SqlBinary("||", left, right));
        }

        var isNull = call
            .Arguments.Select(argument => (SqlExpression)new SqlPostfix(argument, "IS NULL"))
            .Aggregate((left, right) => new SqlBinary("OR", left, right));
        var joined = call.Arguments.Aggregate((left, right) => new SqlCall("list_concat", [left, right]));
        return new SqlCase([(isNull, new SqlLiteral(null, call.Type))], joined);
    }

    private static SqlExpression ConcatWithSeparator(ScalarCall call)
    {
        var strings = KnownTypes.ArrayOf(KnownTypes.String);
        var parts = call
            .Arguments.Skip(1)
            .Select(
                (argument, i) =>
                    call.TypeOf(i + 1) is ArrayType
                        ? new SqlCall("coalesce", [argument, new SqlLiteral(Array.Empty<object?>(), strings)])
                        : (SqlExpression)new SqlList([argument])
            )
            .ToArray();
        var all =
            parts.Length == 0
                ? new SqlLiteral(Array.Empty<object?>(), strings)
                : parts.Aggregate((left, right) => new SqlCall("list_concat", [left, right]));
        return new SqlNativeCall(
            RowFunction.Of(
                "concat_ws",
                [KnownTypes.String, strings],
                KnownTypes.String,
                (string separator, object?[] texts) => string.Join(separator, texts.Where(text => text is not null))
            ),
            [call[0], all]
        );
    }

    private static SqlExpression Trim(ScalarCall call, bool isLeading, bool isTrailing)
    {
        if (call.Count == 1)
        {
            return call.Native(
                (string s) =>
                    isLeading && isTrailing ? s.Trim(' ')
                    : isLeading ? s.TrimStart(' ')
                    : s.TrimEnd(' ')
            );
        }

        return call.Native((string s, string characters) => Translations.Trim(s, characters, isLeading, isTrailing));
    }

    private static SqlExpression Pad(ScalarCall call, bool isLeft) =>
        call.TypeOf(0) is BinaryType
            ? call.Native((byte[] b, int n, byte[] pad) => Substrings.Pad(b, n, pad, isLeft))
            : call.Native((string s, int n, string pad) => Substrings.Pad(s, n, pad, isLeft));

    private static SqlExpression Affix(
        ScalarCall call,
        Func<string, string, bool> texts,
        Func<byte[], byte[], bool> bytes
    ) => call.TypeOf(0) is BinaryType ? call.Native(bytes) : call.Native(texts);

    private static SqlExpression Mask(ScalarCall call) =>
        call.Native(types =>
            RowFunction.Of(
                "mask",
                types,
                call.Type,
                (string s, object? upper, object? lower, object? digit, object? other) =>
                    Translations.Mask(s, (string?)upper, (string?)lower, (string?)digit, (string?)other)
            )
        );

    private static SqlExpression Elt(ScalarCall call)
    {
        var branches = call
            .Arguments.Skip(1)
            .Select(
                (value, i) => ((SqlExpression)new SqlBinary("=", call[0], new SqlLiteral(i + 1, KnownTypes.Int)), value)
            )
            .ToArray();
        return new SqlCase(branches, new SqlLiteral(null, call.Type));
    }

    private static SqlExpression FormatString(ScalarCall call)
    {
        var types = call.Types.Skip(1).ToArray();
        var record = new StructType(types.Select((type, i) => new StructField($"c{i}", type)));
        if (types.Length == 0)
        {
            return new SqlNativeCall(
                RowFunction.Of(
                    "format_string",
                    [KnownTypes.String],
                    KnownTypes.String,
                    (string format) => JavaFormatter.Format(format, [], [])
                ),
                [call[0]]
            );
        }

        var row = new SqlStruct(
            call.Arguments.Skip(1).Select((argument, i) => (Native.StructFields.Name(i), argument)).ToArray()
        );
        return new SqlNativeCall(
            RowFunction.Of(
                "format_string",
                [KnownTypes.String, record],
                KnownTypes.String,
                (string format, object? arguments) => JavaFormatter.Format(format, (object?[])arguments!, types)
            ),
            [call[0], row]
        );
    }

    private static SqlExpression ToBinary(ScalarCall call, bool isTry)
    {
        byte[]? Convert(string text, string format) =>
            Encodings.ToBinary(text, format) is { } bytes ? bytes
            : isTry ? null
            : throw new QueryFailure(
                "CONVERSION_INVALID_INPUT",
                $"The value '{text}' cannot be converted to \"BINARY\" because it is malformed."
            );
        return call.Count == 1
            ? call.Native((string s) => Convert(s, "hex"))
            : call.Native((string s, string format) => Convert(s, format));
    }
}
