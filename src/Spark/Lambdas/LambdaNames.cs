namespace Spark.Lambdas;

/// <summary>What to call a function that was given without a name.</summary>
internal static class LambdaNames
{
    private const string Anonymous = "<lambda>";

    /// <summary>
    /// The method's name. The compiler calls a lambda <c>&lt;Outer&gt;b__0</c> and a local function
    /// <c>&lt;Outer&gt;g__Name|0_1</c>.
    /// </summary>
    public static string Of(Delegate function)
    {
        var name = function.Method.Name;
        if (!name.StartsWith('<'))
        {
            return name;
        }

        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        var end = name.IndexOf('|', StringComparison.Ordinal);
        return local >= 0 && end > local ? name[(local + 4)..end] : Anonymous;
    }
}
