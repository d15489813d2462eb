using Microsoft.Spark.Sql;
using Spark.Sessions;

namespace Spark.Tests.Sessions;

public class SessionTests
{
    [Fact]
    public void An_engine_that_is_not_registered_is_named_with_those_that_are()
    {
        LocalEngine.Session();
        var session = new SparkSession(new SessionState(new Dictionary<string, string>
        {
            ["spark.engine"] = "nosuch",
        }));

        var thrown = Assert.Throws<InvalidOperationException>(() => session.Range(3).Count());

        Assert.StartsWith("There is no engine 'nosuch'. Registered are ", thrown.Message);
        Assert.Contains("'local'", thrown.Message);
    }

    [Fact]
    public void Settings_are_read_written_and_taken_back()
    {
        var conf = LocalEngine.Session().Conf();

        conf.Set("spark.sql.shuffle.partitions", 7);
        Assert.Equal("7", conf.Get("spark.sql.shuffle.partitions"));

        conf.Unset("spark.sql.shuffle.partitions");
        Assert.Equal("200", conf.Get("spark.sql.shuffle.partitions"));
        Assert.Equal("x", conf.Get("spark.nosuch", "x"));
        Assert.Throws<KeyNotFoundException>(() => conf.Get("spark.nosuch"));
    }

    [Fact]
    public void Views_belong_to_their_session()
    {
        var session = LocalEngine.Session();
        session.CreateDataFrame([1]).CreateOrReplaceTempView("v");

        Assert.True(session.Catalog.TableExists("v"));
        Assert.False(session.NewSession().Catalog.TableExists("v"));
        Assert.Throws<AnalysisException>(() => session.CreateDataFrame([1]).CreateTempView("v"));
        Assert.True(session.Catalog.DropTempView("v"));
        Assert.False(session.Catalog.DropTempView("v"));
    }

    [Fact]
    public void A_cancelled_token_ends_the_action()
    {
        var frame = LocalEngine.Session().CreateDataFrame([1, 2]);

        Assert.Throws<OperationCanceledException>(() => frame.Collect(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Commands_report_as_frames()
    {
        var session = LocalEngine.Session();
        session.Sql("CREATE TEMP VIEW w AS SELECT 1 AS a, 'x' AS b");

        Assert.Equal(
            ["[a,int,null]", "[b,string,null]"], session.Sql("DESCRIBE w").Collect().Select(row => row.ToString()));
        Assert.Equal(["[,w,true]"], session.Sql("SHOW TABLES").Collect().Select(row => row.ToString()));
        Assert.Equal(["[k,v 1]"], session.Sql("SET k = v 1").Collect().Select(row => row.ToString()));
    }
}
