namespace Spark.Embedded.Functions.Nested;

/// <summary>Order of texts by their UTF-8 bytes, which is that of code points and not of UTF-16 units.</summary>
internal static class Utf8Order
{
    public static int Compare(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] != b[i])
            {
                return Rank(a[i]).CompareTo(Rank(b[i]));
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    // Surrogates stand for code points above all others.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
