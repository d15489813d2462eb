namespace Spark.Embedded.Functions.Nested;

/// <summary>
/// A stable sort by a table of comparisons: row i, column j says how element i compares to element j.
/// </summary>
internal static class ComparedSort
{
    public static object?[] Sort(object?[] array, object?[] table)
    {
        var order = Enumerable.Range(0, array.Length).ToArray();
        var scratch = new int[array.Length];
        Sort(
            order,
            scratch,
            0,
            order.Length,
            (i, j) =>
                ((object?[])table[i]!)[j] is int result
                    ? result
                    : throw new QueryFailure(
                        "COMPARATOR_RETURNS_NULL",
                        "The comparator has returned a NULL for a comparison. It should return a positive "
                            + "integer for \"greater than\", 0 for \"equal\" and a negative integer for \"less than\"."
                    )
        );
        return Array.ConvertAll(order, i => array[i]);
    }

    private static void Sort(int[] order, int[] scratch, int start, int end, Func<int, int, int> compare)
    {
        if (end - start < 2)
        {
            return;
        }

        var middle = (start + end) / 2;
        Sort(order, scratch, start, middle, compare);
        Sort(order, scratch, middle, end, compare);
        var (left, right) = (start, middle);
        for (var i = start; i < end; i++)
        {
            var takesLeft = left < middle && (right >= end || compare(order[left], order[right]) <= 0);
            scratch[i] = takesLeft ? order[left++] : order[right++];
        }

        Array.Copy(scratch, start, order, start, end - start);
    }
}
