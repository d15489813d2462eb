using Launcher.Sources;
using Support;

namespace Launcher.Tests.Sources;

public sealed class ScriptArgumentsTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("arguments");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--out-model-dir", "x")]
    [InlineData("--out_model_dir", "x")]
    [InlineData("--out-model-dir=x")]
    [InlineData("--seed", "7", "--OUT-MODEL-DIR", "x")]
    [InlineData("-p", "outModelDir", "x")]
    [InlineData("-p", "out_model_dir", "x")]
    public void An_option_is_known_in_every_spelling(params string[] given) =>
        Assert.Equal("x", new ScriptArguments(given, _folder.Path).ValueOf("--out-model-dir"));

    [Theory]
    [InlineData("--out", "x")]
    [InlineData("--note", "--out-model-directory")]
    [InlineData]
    public void Another_option_is_not_taken_for_it(params string[] given) =>
        Assert.False(new ScriptArguments(given, _folder.Path).Names("--out-model-dir"));

    [Theory]
    [InlineData("""{ "outModelDir": "x" }""", "x")]
    [InlineData("""{ "out_model_dir": "x" }""", "x")]
    [InlineData("""{ "seed": 7 }""", null)]
    [InlineData("no json", null)]
    public void A_parameter_file_names_options_too(string json, string? value)
    {
        File.WriteAllText(_folder.File("p.json"), json);

        Assert.Equal(value, new ScriptArguments(["--params-file", "p.json"], _folder.Path).ValueOf("--out-model-dir"));
    }

    [Fact]
    public void Options_are_read_from_a_help_text()
    {
        var options = ScriptOptions.FromHelp(
            "Usage: x [options]\n  -s, --seed <n>   not--this\n  --[no-]fast\n  --out_model_dir <d>");

        Assert.True(options.Has("--seed"));
        Assert.True(options.Has("--out-model-dir"));
        Assert.False(options.Has("--this"));
    }
}
