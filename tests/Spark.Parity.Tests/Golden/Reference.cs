using Spark.Embedded;
using Spark.Embedded.Tests.Golden;
using Spark.Tests.Golden;
using Support;

namespace Spark.Parity.Tests.Golden;

/// <summary>
/// The reference cases through this library's parser and analyser, run by stock Spark: every answer is that of the same
/// question asked of Spark alone. Each family has a session of its own.
/// </summary>
internal static class Reference
{
    private const string Missing = "The reference results are not beside this clone.";

    private static readonly Lazy<DuckDbEngine> Footers = new(() => new DuckDbEngine(GoldenEngine.Settings("embedded")));

    public static void Check(
        SharedSpark spark, string family, Func<GoldenEngine, string, IReadOnlyList<GoldenVerdict>> run)
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, Missing);
        spark.Require();
        var engine = new GoldenEngine(
            RepositoryFiles.Path("tests", "Spark.Parity.Tests", "Golden"),
            spark.NewSession,
            path => ParquetSchemaText.Of(Footers.Value, path));
        GoldenReport.Check(engine, family, run(engine, RepositoryFiles.Golden));
    }
}
