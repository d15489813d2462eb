using System.Text.Json;
using Launcher.Runs;
using Support;

namespace Launcher.Tests.Runs;

public sealed class InputFilesTests : IDisposable
{
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static readonly DateTimeOffset Before = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = TempFolder.Create("inputs");

    public InputFilesTests() => File.WriteAllText(_folder.File("a.csv"), "abc");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", 3, HashOfAbc, null)]
    [InlineData("a.csv", 3, "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", null)]
    [InlineData("a.csv", 4, HashOfAbc, "the input '<folder>/a.csv' changed")]
    [InlineData("a.csv", 3, "00", "the input '<folder>/a.csv' changed")]
    [InlineData("b.csv", 3, HashOfAbc, "the input '<folder>/b.csv' is gone")]
    [InlineData("s3://bucket/a.csv", 3, HashOfAbc, "an input is no local file, so that it cannot be compared")]
    public void A_result_stands_while_its_inputs_are_the_same(string path, int size, string hash, string? reason) =>
        Assert.Equal(reason, Why(Result(path, size, hash)));

    [Fact]
    public void A_file_address_is_a_path() => Assert.Null(Why(Result($"file://{_folder.File("a.csv")}", 3, HashOfAbc)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"provenance":{"seed":42}}""")]
    [InlineData("""{"provenance":{"inputs":[]}}""")]
    public void A_result_without_inputs_proves_nothing(string json) =>
        Assert.Equal("its result does not say which input files it read", Why(json));

    [Fact]
    public void A_file_that_came_into_a_folder_that_was_read_makes_a_new_run()
    {
        var json = Result("a.csv", 3, HashOfAbc);
        File.WriteAllText(_folder.File("b.csv"), "new");

        Assert.Null(Why(json));
        Assert.Equal("'<folder>/b.csv' came to the input files", Why(json, _folder.Path));
    }

    private static string Result(string path, int size, string hash) =>
        $$"""{ "provenance": { "inputs": [ { "path": "{{path}}", "size": {{size}}, "sha256": "{{hash}}" } ] } }""";

    private string? Why(string json, params string[] inputFolders)
    {
        using var document = JsonDocument.Parse(json);
        return InputFiles
            .WhyStale(document.RootElement, _folder.Path, inputFolders, Before)
            ?.Replace(_folder.Path, "<folder>", StringComparison.Ordinal);
    }
}
