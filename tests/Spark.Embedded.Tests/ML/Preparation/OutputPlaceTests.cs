using Microsoft.Spark.ML.Preparation;
using Microsoft.Spark.Sql;
using Spark.Embedded.Files.Writing;
using Support;

namespace Spark.Embedded.Tests.ML.Preparation;

public class OutputPlaceTests
{
    private readonly SparkSession _spark = MLSessions.New();

    [Fact]
    public void Folder_that_can_be_written_is_left_as_it_was()
    {
        using var folder = TempFolder.Create("mit Leer- und Umlautzeichen äöü");

        _spark.EnsureWritable(folder.File("new"));
        _spark.EnsureWritable(folder.Path);

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Folder_that_cannot_be_made_is_named_with_the_reason()
    {
        using var folder = TempFolder.Create();
        File.WriteAllText(folder.File("file"), "not a folder");
        var place = folder.File("file", "model");

        var thrown = Assert.Throws<EngineException>(() => _spark.EnsureWritable(place));

        Assert.StartsWith($"'{place}' cannot be written: ", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith("Name a place where you may write.", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("not a folder", File.ReadAllText(folder.File("file")));
    }

    [Theory]
    [InlineData(28)]
    [InlineData(unchecked((int)0x80070070))]
    public void Full_disk_is_named(int code) => Assert.Equal(
        "'models/m' cannot be written: no space is left on its disk. Free some, or name a place on another disk; what "
            + "was there before is still there.",
        WriteFailure.Of("models/m", new IOException("No space left on device", code)).Message);
}
