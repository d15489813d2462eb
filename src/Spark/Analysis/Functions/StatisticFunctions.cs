using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Moments, correlations, percentiles.</summary>
internal static class StatisticFunctions
{
    private static readonly string[] Regressions =
        ["regr_avgx", "regr_avgy", "regr_r2", "regr_slope", "regr_intercept", "regr_sxx", "regr_sxy", "regr_syy"];

    private static readonly ExpectedType Double = ExpectedType.Double;

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Aggregate("stddev_samp", KnownTypes.Double, Double).AlsoShown("stddev", "std"),
        Aggregate("stddev_pop", KnownTypes.Double, Double),
        Aggregate("var_samp", KnownTypes.Double, Double).AlsoShown("variance"),
        Aggregate("var_pop", KnownTypes.Double, Double),
        Aggregate("skewness", KnownTypes.Double, Double),
        Aggregate("kurtosis", KnownTypes.Double, Double),
        Aggregate("corr", KnownTypes.Double, Double, Double),
        Aggregate("covar_pop", KnownTypes.Double, Double, Double),
        Aggregate("covar_samp", KnownTypes.Double, Double, Double),
        Aggregate("regr_count", KnownTypes.Long, Double, Double).NeverNull(),
        .. Regressions.Select(name => Aggregate(name, KnownTypes.Double, Double, Double)),
        BuiltAggregate("percentile_approx", 2, 3, Approximations.PercentileApprox).AlsoShown("approx_percentile"),
        BuiltAggregate("percentile", 2, 3, Approximations.Percentile),
        BuiltAggregate("median", 1, 1, Median),
        BuiltAggregate("percentile_cont", 1, 1, use => WithinGroup(use, "percentile_cont")),
        BuiltAggregate("percentile_disc", 1, 1, use => WithinGroup(use, "percentile_disc")),
    ];

    private static AggregateCall Median(FunctionUse use)
    {
        var text = $"median({ColumnNames.Of(use[0])})";
        use.Replace([use[0], new Literal(0.5, KnownTypes.Double)]);
        return Approximations.Percentile(use) with { DisplayText = text };
    }

    private static AggregateCall WithinGroup(FunctionUse use, string name)
    {
        if (use.Syntax.WithinGroup is not [SortSyntax key])
        {
            throw new Microsoft.Spark.Sql.AnalysisException(
                null, $"The '{name}' function needs WITHIN GROUP (ORDER BY one key).", use.Syntax.At);
        }

        var value = use.Resolver.Resolve(key.Operand);
        var text = $"{name}({ColumnNames.Of(use[0])}) WITHIN GROUP (ORDER BY "
            + $"{ColumnNames.Of(value)}{(key.IsDescending ? " DESC" : string.Empty)})";
        use.Replace([value, use[0]]);
        return Approximations.Percentile(use) with
        {
            Name = key.IsDescending ? $"{name}_desc" : name == "percentile_cont" ? "percentile" : name,
            DisplayText = text,
        };
    }
}
