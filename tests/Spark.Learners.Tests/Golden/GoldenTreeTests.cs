using Support;

namespace Spark.Learners.Tests.Golden;

public class GoldenTreeTests
{
    private static readonly string[] Families =
    [
        "DecisionTreeClassifier", "DecisionTreeRegressor", "RandomForestClassifier", "RandomForestRegressor",
        "GBTClassifier", "GBTRegressor",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var family in Families)
        {
            if (RepositoryFiles.Golden is null)
            {
                cases.Add(family, "none");
                continue;
            }

            foreach (var folder in Directory.GetDirectories(Path.Combine(RepositoryFiles.Golden, "ml", family)).Order())
            {
                cases.Add(family, Path.GetFileName(folder));
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Model_equals_the_one_that_Spark_fitted(string family, string id)
    {
        Assert.SkipWhen(RepositoryFiles.Golden is null, GoldenCase.WhySkipped);
        var golden = GoldenCase.Load(Path.Combine(RepositoryFiles.Golden!, "ml"), family, id);

        var model = golden.Fit();

        // Boosting's exp differs from the JVM's in the last bit of some arguments, which decides near-ties between
        // features.
        Assert.Empty(
            family == "GBTClassifier"
                ? GoldenCheck.LargeDifferences(golden, model)
                : GoldenCheck.Differences(golden, model));
    }
}
