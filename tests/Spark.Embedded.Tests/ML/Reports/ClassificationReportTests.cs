using Microsoft.Spark.ML.Reports;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.ML.Reports;

public class ClassificationReportTests
{
    [Fact]
    public void Four_rows_are_measured_as_by_hand()
    {
        var spark = MLSessions.New();
        var scored = spark.Sql(
            "SELECT * FROM VALUES (0.9D, 1.0D, 1.0D), (0.8D, 1.0D, 0.0D), (0.4D, 0.0D, 1.0D), (0.1D, 0.0D, 0.0D) "
                + "AS t(rawPrediction, prediction, label)"
        );

        var report = ClassificationReport.Of(scored, "label");

        Assert.Equal(new ConfusionCounts(1, 1, 1, 1), report.Confusion);
        Assert.Equal(0.5, report.Accuracy);
        Assert.Equal(0.75, report.AreaUnderROC);
        Assert.Equal([new ClassRates(0, 0.5, 0.5, 0.5, 2), new ClassRates(1, 0.5, 0.5, 0.5, 2)], report.PerClass);
        Assert.Equal((0.0, 0.0), report.Roc[0]);
        Assert.Equal((1.0, 1.0), report.Roc[^1]);
    }
}
