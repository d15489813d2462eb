using Spark.Tests.Golden;

namespace Spark.Parity.Tests.Golden;

[Trait("Category", "Jvm")]
public class SqlReferenceTests(SharedSpark spark)
{
    [Fact]
    public void No_answer_to_SQL_differs_from_that_of_Spark_alone() =>
        Reference.Check(spark, "sql", GoldenFamilies.Sql);
}
