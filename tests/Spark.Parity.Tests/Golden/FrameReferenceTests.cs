using Spark.Tests.Golden;

namespace Spark.Parity.Tests.Golden;

[Trait("Category", "Jvm")]
public class FrameReferenceTests(SharedSpark spark)
{
    [Fact]
    public void No_answer_of_a_frame_differs_from_that_of_Spark_alone() =>
        Reference.Check(spark, "dataframe", GoldenFamilies.Frames);
}
