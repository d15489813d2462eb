using Spark.Tests.Golden;

namespace Spark.Parity.Tests.Golden;

[Trait("Category", "Jvm")]
public class FileReferenceTests(SharedSpark spark)
{
    [Fact]
    public void No_file_is_read_or_written_otherwise_than_by_Spark_alone() =>
        Reference.Check(spark, "files", GoldenFamilies.Files);
}
