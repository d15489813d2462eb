namespace Microsoft.Spark.ML.Param;

/// <summary>Which values a param takes, and how to say it in a message.</summary>
internal sealed record Allowed<T>(Func<T, bool> Test, string Text);

/// <summary>The ranges that params of MLlib have.</summary>
internal static class Allowed
{
    public static Allowed<int> AtLeast(int least) =>
        new(value => value >= least, $"a whole number of {least} or more");

    public static Allowed<int> Between(int least, int most) =>
        new(value => value >= least && value <= most, $"a whole number from {least} to {most}");

    public static Allowed<int> AtLeastOneOrMinusOne { get; } =
        new(value => value is >= 1 or -1, "a whole number of 1 or more, or -1 for never");

    public static Allowed<double> NotNegative { get; } = new(value => value >= 0, "a number of 0 or more");

    public static Allowed<double> Fraction { get; } =
        new(value => value is > 0 and <= 1, "a number above 0 and up to 1");

    public static Allowed<double> UnitInterval { get; } =
        new(value => value is >= 0 and <= 1, "a number from 0 to 1");

    public static Allowed<double> OpenUnitInterval { get; } =
        new(value => value is > 0 and < 1, "a number above 0 and below 1");

    public static Allowed<double> BelowHalf { get; } =
        new(value => value is >= 0 and < 0.5, "a number from 0 to less than 0.5");

    public static Allowed<double[]> Thresholds { get; } = new(
        values => values.All(value => value >= 0) && values.Count(value => value == 0) <= 1,
        "numbers of 0 or more with at most one 0");

    public static Allowed<double[]> Splits { get; } = new(
        AreIncreasing, "three or more numbers, each above the one before it");

    public static Allowed<double[][]> SplitsArray { get; } = new(
        values => values.All(AreIncreasing), "lists of three or more numbers, each above the one before it");

    public static Allowed<string> OneOf(params string[] words) =>
        new(words.Contains, string.Join(", ", words.Select(word => $"'{word}'")));

    public static Allowed<string> OneOfIgnoringCase(params string[] words) => new(
        value => words.Contains(value, StringComparer.OrdinalIgnoreCase),
        string.Join(", ", words.Select(word => $"'{word}'")) + " in any case");

    private static bool AreIncreasing(double[] splits)
    {
        for (var i = 1; i < splits.Length; i++)
        {
            if (!(splits[i - 1] < splits[i]))
            {
                return false;
            }
        }

        return splits.Length >= 3;
    }
}
