using Support;

namespace Spark.Learners.Tests.Golden;

public class GoldenTreeTests
{
    private static readonly string[] Families =
    [
        "DecisionTreeClassifier", "DecisionTreeRegressor", "RandomForestClassifier", "RandomForestRegressor",
        "GBTClassifier", "GBTRegressor",
    ];

    private static string Copies => RepositoryFiles.Path("tests", "Spark.Learners.Tests", "Golden", "Cases");

    public static TheoryData<string, string> CopiedCases() => CasesIn(Copies);

    public static TheoryData<string, string> AllCases() =>
        RepositoryFiles.Golden is null
            ? new TheoryData<string, string> { { "every family", "every case" } }
            : CasesIn(Path.Combine(RepositoryFiles.Golden, "ml"));

    [Theory]
    [MemberData(nameof(CopiedCases))]
    public void Model_equals_the_one_that_Spark_fitted(string family, string id) => Check(Copies, family, id);

    [Theory]
    [MemberData(nameof(AllCases))]
    public void Every_reference_model_equals_the_one_that_Spark_fitted(string family, string id)
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, GoldenCase.WhySkipped);

        Check(Path.Combine(RepositoryFiles.Golden!, "ml"), family, id);
    }

    private static TheoryData<string, string> CasesIn(string root)
    {
        var cases = new TheoryData<string, string>();
        foreach (var family in Families)
        {
            foreach (var folder in Directory.GetDirectories(Path.Combine(root, family)).Order(StringComparer.Ordinal))
            {
                cases.Add(family, Path.GetFileName(folder));
            }
        }

        return cases;
    }

    private static void Check(string root, string family, string id)
    {
        var golden = GoldenCase.Load(root, family, id);

        var model = golden.Fit();

        Assert.Empty(GoldenCheck.Differences(golden, model));
    }
}
