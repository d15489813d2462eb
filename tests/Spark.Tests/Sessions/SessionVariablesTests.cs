using Spark.Sessions;

namespace Spark.Tests.Sessions;

public class SessionVariablesTests
{
    [Fact]
    public void What_the_environment_names_stands_over_the_code()
    {
        var settings = new Dictionary<string, string> { ["spark.engine"] = "embedded", ["spark.app.name"] = "a" };
        var environment = new Dictionary<string, string?> { ["SPARK_ENGINE"] = "spark", ["SPARK_MASTER"] = "yarn" };

        var merged = SessionVariables.Over(settings, environment.GetValueOrDefault);

        Assert.Equal("spark", merged["spark.engine"]);
        Assert.Equal("yarn", merged["spark.master"]);
        Assert.Equal("a", merged["spark.app.name"]);
        Assert.Equal(3, merged.Count);
    }

    [Fact]
    public void An_empty_variable_names_nothing() =>
        Assert.Equal(
            "embedded",
            SessionVariables.Over(
                new Dictionary<string, string> { ["spark.engine"] = "embedded" }, _ => "")["spark.engine"]);
}
