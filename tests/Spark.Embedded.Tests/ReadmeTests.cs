using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Embedded.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_shows_the_older_people()
    {
        EmbeddedEngine.Register();
        var spark = SparkSession.Builder().AppName("readme").GetOrCreate();
        var people = spark.Sql("SELECT * FROM VALUES ('Ann', 31), ('Bo', 25), ('Cy', 40) AS t(name, age)");
        var older = people.Filter("age > 30").Select(Col("name"), (Col("age") + 1).As("next"));
        older.OrderBy(Col("next").Desc()).Show();

        var rows = older.OrderBy(Col("next").Desc()).Collect().Select(row => (row.GetAs<string>(0), row.GetAs<int>(1)));
        Assert.Equal([("Cy", 41), ("Ann", 32)], rows);
    }
}
