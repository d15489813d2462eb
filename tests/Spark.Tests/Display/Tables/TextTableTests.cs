using Spark.Display.Tables;
using Support;

namespace Spark.Tests.Display.Tables;

public class TextTableTests
{
    [Fact]
    public void Rows_are_laid_out_as_show_prints_them() => Snapshot.Match(TextTable.Write(Samples.Mixed));
}
