namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Code of the first character.</summary>
    public static Column Ascii(Column column) => Sql.Column.Call("ascii", column);

    /// <summary>Base64 text of bytes.</summary>
    public static Column Base64(Column column) => Sql.Column.Call("base64", column);

    /// <summary>Bytes of Base64 text.</summary>
    public static Column Unbase64(Column column) => Sql.Column.Call("unbase64", column);

    /// <summary>Texts one after the other; NULL when one is NULL. Arrays too.</summary>
    public static Column Concat(params Column[] columns) => Sql.Column.Call("concat", columns);

    /// <summary>Texts with a separator between; NULLs are left out.</summary>
    public static Column ConcatWs(string sep, params Column[] columns) =>
        Sql.Column.Call("concat_ws", [Lit(sep), .. columns]);

    /// <summary>Bytes of the text in a character set such as UTF-8.</summary>
    public static Column Encode(Column column, string charset) => Sql.Column.Call("encode", column, Lit(charset));

    /// <summary>Text of bytes in a character set such as UTF-8.</summary>
    public static Column Decode(Column column, string charset) => Sql.Column.Call("decode", column, Lit(charset));

    /// <summary>The number with thousands separators and this many decimals.</summary>
    public static Column FormatNumber(Column column, int d) => Sql.Column.Call("format_number", column, Lit(d));

    /// <summary>Text by a Java format such as %s or %5.2f.</summary>
    public static Column FormatString(string format, params Column[] columns) =>
        Sql.Column.Call("format_string", [Lit(format), .. columns]);

    /// <summary>First letter of each word in upper case, the rest in lower.</summary>
    public static Column InitCap(Column column) => Sql.Column.Call("initcap", column);

    /// <summary>Position from 1 of the first occurrence; 0 when there is none.</summary>
    public static Column Instr(Column column, string substring) => Sql.Column.Call("instr", column, Lit(substring));

    /// <summary>Number of characters, of bytes for binary.</summary>
    public static Column Length(Column column) => Sql.Column.Call("length", column);

    /// <summary>In lower case.</summary>
    public static Column Lower(Column column) => Sql.Column.Call("lower", column);

    /// <summary>In upper case.</summary>
    public static Column Upper(Column column) => Sql.Column.Call("upper", column);

    /// <summary>Number of single-character edits between two texts.</summary>
    public static Column Levenshtein(Column left, Column right) => Sql.Column.Call("levenshtein", left, right);

    /// <summary>Position from 1 of the first occurrence; 0 when there is none.</summary>
    public static Column Locate(string substring, Column column) => Sql.Column.Call("locate", Lit(substring), column);

    /// <summary>Position from 1 of the first occurrence at or after a position.</summary>
    public static Column Locate(string substring, Column column, int pos) =>
        Sql.Column.Call("locate", Lit(substring), column, Lit(pos));

    /// <summary>Filled on the left to a length, or cut to it.</summary>
    public static Column Lpad(Column column, int len, string pad) =>
        Sql.Column.Call("lpad", column, Lit(len), Lit(pad));

    /// <summary>Filled on the right to a length, or cut to it.</summary>
    public static Column Rpad(Column column, int len, string pad) =>
        Sql.Column.Call("rpad", column, Lit(len), Lit(pad));

    /// <summary>Without blanks on the left.</summary>
    public static Column Ltrim(Column column) => Sql.Column.Call("ltrim", column);

    /// <summary>Without these characters on the left.</summary>
    public static Column Ltrim(Column column, string trimString) => Sql.Column.Call("ltrim", Lit(trimString), column);

    /// <summary>Without blanks on the right.</summary>
    public static Column Rtrim(Column column) => Sql.Column.Call("rtrim", column);

    /// <summary>Without these characters on the right.</summary>
    public static Column Rtrim(Column column, string trimString) => Sql.Column.Call("rtrim", Lit(trimString), column);

    /// <summary>Without blanks at both ends.</summary>
    public static Column Trim(Column column) => Sql.Column.Call("trim", column);

    /// <summary>Without these characters at both ends.</summary>
    public static Column Trim(Column column, string trimString) => Sql.Column.Call("trim", Lit(trimString), column);

    /// <summary>What a group of a Java regular expression matches; empty when nothing does.</summary>
    public static Column RegexpExtract(Column column, string exp, int groupIdx) =>
        Sql.Column.Call("regexp_extract", column, Lit(exp), Lit(groupIdx));

    /// <summary>Every match of a Java regular expression replaced; $1 stands for a group.</summary>
    public static Column RegexpReplace(Column column, string pattern, string replacement) =>
        Sql.Column.Call("regexp_replace", column, Lit(pattern), Lit(replacement));

    /// <summary>Every match of a Java regular expression replaced; $1 stands for a group.</summary>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) =>
        Sql.Column.Call("regexp_replace", column, pattern, replacement);

    /// <summary>The text so many times.</summary>
    public static Column Repeat(Column column, int n) => Sql.Column.Call("repeat", column, Lit(n));

    /// <summary>Soundex code of an English word.</summary>
    public static Column Soundex(Column column) => Sql.Column.Call("soundex", column);

    /// <summary>Parts between matches of a Java regular expression.</summary>
    public static Column Split(Column column, string pattern) => Sql.Column.Call("split", column, Lit(pattern));

    /// <summary>At most limit parts, the last with the rest; -1 for all.</summary>
    public static Column Split(Column column, string pattern, int limit) =>
        Sql.Column.Call("split", column, Lit(pattern), Lit(limit));

    /// <summary>Characters from a position (from 1; negative counts from the end).</summary>
    public static Column Substring(Column column, int pos, int len) =>
        Sql.Column.Call("substring", column, Lit(pos), Lit(len));

    /// <summary>What stands before the count-th delimiter, from the right when negative.</summary>
    public static Column SubstringIndex(Column column, string delim, int count) =>
        Sql.Column.Call("substring_index", column, Lit(delim), Lit(count));

    /// <summary>The text with a part replaced, from a position.</summary>
    public static Column Overlay(Column src, Column replace, Column pos) =>
        Sql.Column.Call("overlay", src, replace, pos);

    /// <summary>The text with so many characters replaced, from a position.</summary>
    public static Column Overlay(Column src, Column replace, Column pos, Column len) =>
        Sql.Column.Call("overlay", src, replace, pos, len);

    /// <summary>Characters exchanged one for one; those without partner vanish.</summary>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        Sql.Column.Call("translate", column, Lit(matchingString), Lit(replaceString));

    /// <summary>Sentences as arrays of words.</summary>
    public static Column Sentences(Column column) => Sql.Column.Call("sentences", column);

    /// <summary>Sentences as arrays of words, by a language and country.</summary>
    public static Column Sentences(Column column, Column language, Column country) =>
        Sql.Column.Call("sentences", column, language, country);

    /// <summary>MD5 of the bytes as hexadecimal text.</summary>
    public static Column Md5(Column column) => Sql.Column.Call("md5", column);

    /// <summary>SHA-1 of the bytes as hexadecimal text.</summary>
    public static Column Sha1(Column column) => Sql.Column.Call("sha1", column);

    /// <summary>SHA-224, 256, 384 or 512 of the bytes as hexadecimal text.</summary>
    public static Column Sha2(Column column, int numBits) => Sql.Column.Call("sha2", column, Lit(numBits));

    /// <summary>CRC-32 of the bytes as a long.</summary>
    public static Column Crc32(Column column) => Sql.Column.Call("crc32", column);

    /// <summary>Spark's 32-bit hash of the values.</summary>
    public static Column Hash(params Column[] columns) => Sql.Column.Call("hash", columns);

    /// <summary>Spark's 64-bit hash of the values.</summary>
    public static Column XXHash64(params Column[] columns) => Sql.Column.Call("xxhash64", columns);

    /// <summary>The value at a JSON path such as $.a.b as text; NULL when there is none.</summary>
    public static Column GetJsonObject(Column column, string path) =>
        Sql.Column.Call("get_json_object", column, Lit(path));

    /// <summary>Top-level fields of a JSON object as columns c0, c1 and so on.</summary>
    public static Column JsonTuple(Column column, params string[] fields) =>
        Sql.Column.Call("json_tuple", [column, .. fields.Select(field => Lit(field))]);
}
