using System.Text;
using Support;

namespace Spark.Gateway.Tests.Files;

[Trait("Category", "Jvm")]
public class HadoopFileStoreTests(RunningSpark running)
{
    [Theory]
    [InlineData("")]
    [InlineData("file:")]
    [InlineData("file://")]
    public void Files_are_written_read_listed_and_deleted(string scheme)
    {
        using var spark = running.NewSession();
        using var folder = TempFolder.Create();
        var store = spark.Engine.Files;
        var root = scheme + folder.File("a");

        store.Write($"{root}/b c/x=1.json", Encoding.UTF8.GetBytes("{\"é\": 1}"));
        store.Write($"{root}/b c/.hidden", new byte[] { 0, 255 });
        store.Write($"{root}/b c/x=1.json", "{}"u8);

        Assert.Equal([".hidden", "x=1.json"], store.List($"{root}/b c"));
        Assert.Equal("{}", Encoding.UTF8.GetString(store.Read($"{root}/b c/x=1.json")));
        Assert.Equal(new byte[] { 0, 255 }, store.Read($"{root}/b c/.hidden"));
        Assert.Equal(2, Directory.GetFiles(folder.File("a", "b c")).Length);
        Assert.True(store.Exists($"{root}/b c"));
        store.Delete(root);
        Assert.False(store.Exists(root));
        store.Delete(root);
    }

    [Fact]
    public void Missing_files_and_folders_are_named()
    {
        using var spark = running.NewSession();
        var store = spark.Engine.Files;

        Assert.Equal("There is no file '/nowhere/x'.", Assert.Throws<FileNotFoundException>(
            () => store.Read("/nowhere/x")).Message);
        Assert.Equal("There is no folder '/nowhere'.", Assert.Throws<DirectoryNotFoundException>(
            () => store.List("/nowhere")).Message);
    }
}
