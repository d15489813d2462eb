namespace Spark.Embedded.Lowering.Rules;

/// <summary>JSON and CSV texts.</summary>
internal static class JsonRules
{
    public static RuleTable Table { get; } = new();
}
