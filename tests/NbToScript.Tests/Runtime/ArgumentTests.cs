using System.Collections;
using NbToScript.Runtime;
using Support;

namespace NbToScript.Tests.Runtime;

public class ArgumentTests
{
    [Fact]
    public void Defaults_hold_when_nothing_is_given()
    {
        var sample = SampleScript.Read(["--seed", "7"]);

        Assert.Equal(0.15, sample.TestFrac);
        Assert.Equal([200, 400], sample.Trees);
        Assert.Equal(14, sample.Doubled);
    }

    [Fact]
    public void Values_are_read_in_every_spelling()
    {
        var sample = SampleScript.Read([
            "--test_frac",
            "0.2",
            "--seed=3",
            "-p",
            "Metric",
            "areaUnderROC",
            "--verbose",
            "--limit",
            "5",
            "--pace",
            "fast",
        ]);

        Assert.Equal(0.2, sample.TestFrac);
        Assert.Equal(3, sample.Seed);
        Assert.Equal("areaUnderROC", sample.Metric);
        Assert.True(sample.Verbose);
        Assert.Equal(5, sample.Limit);
        Assert.Equal(Pace.Fast, sample.Pace);
    }

    [Fact]
    public void Lists_take_commas_and_repetition()
    {
        var sample = SampleScript.Read(["--trees", "20,50", "--trees", "7", "--columns", "x, y", "--seed", "1"]);

        Assert.Equal([20, 50, 7], sample.Trees);
        Assert.Equal(["x", "y"], sample.Columns);
    }

    [Theory]
    [InlineData("--verbose", true)]
    [InlineData("--verbose=false", false)]
    [InlineData("--no-verbose", false)]
    [InlineData("--verbose=yes", true)]
    public void Flags_are_set_and_unset(string argument, bool expected) =>
        Assert.Equal(expected, SampleScript.Read([argument, "--seed", "1"]).Verbose);

    [Fact]
    public void Dates_and_durations_are_invariant()
    {
        var sample = SampleScript.Read(["--seed", "-4", "--from", "2025-03-04", "--wait", "01:30:00"]);

        Assert.Equal(-4, sample.Seed);
        Assert.Equal(new DateOnly(2025, 3, 4), sample.From);
        Assert.Equal(TimeSpan.FromMinutes(90), sample.Wait);
    }

    [Fact]
    public void Dependent_default_follows_unless_it_is_given()
    {
        Assert.Equal(18, SampleScript.Read(["--seed", "9"]).Doubled);
        Assert.Equal(1, SampleScript.Read(["--seed", "9", "--doubled", "1"]).Doubled);
    }

    [Fact]
    public void Command_line_beats_environment_and_environment_beats_file()
    {
        using var folder = TempFolder.Create("params");
        File.WriteAllText(
            folder.File("p.json"),
            """{ "seed": 1, "testFrac": 0.1, "Metric": "areaUnderROC", "Trees": [1, 2], "limit": null }"""
        );
        var environment = new Hashtable { ["SAMPLE_TEST_FRAC"] = "0.2", ["SAMPLE_SEED"] = "2" };

        var sample = SampleScript.Read(["--params-file", folder.File("p.json"), "--seed", "3"], environment);

        Assert.Equal(3, sample.Seed);
        Assert.Equal(0.2, sample.TestFrac);
        Assert.Equal("areaUnderROC", sample.Metric);
        Assert.Equal([1, 2], sample.Trees);
        Assert.Null(sample.Limit);
    }

    [Theory]
    [InlineData("--test-fraction 0.2 --seed 1", "Option '--test-fraction' does not exist. Did you mean '--test-frac'?")]
    [InlineData("--zzzzzzzz 1 --seed 1", "Option '--zzzzzzzz' does not exist.")]
    [InlineData("file.csv --seed 1", "Argument 'file.csv' belongs to no option. Options start with '--'.")]
    [InlineData("--seed", "Option '--seed' needs a value (whole number).")]
    [InlineData("--seed --metric x", "Option '--seed' needs a value (whole number).")]
    [InlineData("--seed x", "Option '--seed' has the value 'x'. A whole number is expected.")]
    [InlineData(
        "--seed 1 --test-frac 0.9",
        "Option '--test-frac' has the value '0.9'. It must lie between 0.05 and 0.5."
    )]
    [InlineData(
        "--seed 1 --metric areaUnderRoc",
        "Option '--metric' has the value 'areaUnderRoc'. It must be one of 'areaUnderPR', 'areaUnderROC'. Did you "
            + "mean 'areaUnderROC'?"
    )]
    [InlineData(
        "--seed 1 --pace fsat",
        "Option '--pace' has the value 'fsat'. One of 'Slow', 'Fast' is expected. Did you mean 'Fast'?"
    )]
    [InlineData(
        "--seed 1 --trees 1,x",
        "Option '--trees' has the value 'x'. A list of whole numbers separated by commas is expected."
    )]
    [InlineData("--seed 1 --sizes 4", "Option '--sizes' has the value '4'. It needs at least 2 items.")]
    [InlineData("--seed 1 --sizes 4,12", "Option '--sizes' has the value '12'. It must lie between 1 and 9.")]
    [InlineData("--seed 1 --word ABC", "Option '--word' has the value 'ABC'. Write it in small letters.")]
    [InlineData("--seed 1 --file nowhere.txt", "Option '--file' has the value 'nowhere.txt', which does not exist.")]
    [InlineData(
        "--seed 1 --log-level loud",
        "Option '--log-level' does not know 'loud'. It takes 'debug', 'info', 'warning', 'error', 'off'."
    )]
    [InlineData("--seed 1 --engine sparky", "Option '--engine' does not know 'sparky'. It takes 'embedded'.")]
    [InlineData("--seed 1 -p Metrik x", "Parameter 'Metrik' does not exist. Did you mean 'Metric'?")]
    [InlineData("--seed 1 -p Metric", "Option '-p' needs a name and a value.")]
    [InlineData("--seed 1 --params-file nowhere.json", "Parameter file 'nowhere.json' does not exist.")]
    public void Wrong_argument_is_explained(string arguments, string expected) =>
        Assert.Equal(expected, SampleScript.ProblemOf(arguments.Split(' ')));

    [Fact]
    public void Missing_required_option_says_how_to_give_it() =>
        Assert.Equal(
            "Option '--seed' is required (whole number). Give it, or set the environment variable 'SAMPLE_SEED'.",
            SampleScript.ProblemOf()
        );

    [Fact]
    public void Every_problem_is_listed() =>
        Assert.Equal(
            "Option '--test-frac' has the value 'a'. A number is expected.\nOption '--limit' has the value 'b'. A "
                + "whole number is expected.",
            SampleScript.ProblemOf("--test-frac", "a", "--limit", "b", "--seed", "1")
        );

    [Theory]
    [InlineData("""{ "sed": 1 }""", "Key 'sed' of '{0}' belongs to no parameter. Did you mean 'Seed'?")]
    [InlineData("""{ "seed": [1] }""", "Key 'seed' of '{0}' has the value [1]. A whole number is expected.")]
    [InlineData("""{ "seed": {} }""", "Key 'seed' of '{0}' has the value {}. A whole number is expected.")]
    [InlineData("[]", "Parameter file '{0}' does not hold a JSON object.")]
    [InlineData("{ \"seed\": ", "Parameter file '{0}' is not JSON: line 1, position 11.")]
    public void Wrong_parameter_file_is_explained(string json, string expected)
    {
        using var folder = TempFolder.Create("params");
        var path = folder.File("p.json");
        File.WriteAllText(path, json);

        Assert.Equal(
            expected.Replace("{0}", path, StringComparison.Ordinal),
            SampleScript.ProblemOf("--params-file", path)
        );
    }

    [Fact]
    public void Secret_is_refused_on_the_command_line()
    {
        var problem = SampleScript.ProblemOf("--seed", "1", "--api-key", "hunter2");

        Assert.Equal(
            "Option '--api-key' is secret, so it cannot be given on the command line. "
                + "Set the environment variable 'SAMPLE_API_KEY' or put it into a --params-file.",
            problem
        );
    }

    [Fact]
    public void Secret_from_the_environment_is_masked_wherever_it_shows()
    {
        var sample = SampleScript.Read(["--seed", "1"], new Hashtable { ["SAMPLE_API_KEY"] = "hunter2" });

        Assert.Equal("hunter2", sample.ApiKey);
        Assert.Contains(("ApiKey", "***"), sample.Values!.ForLog());
        Assert.DoesNotContain("hunter2", sample.Values.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"ApiKey\": \"***\"", sample.Values.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_parameters_are_typed_json()
    {
        var json = SampleScript.Read(["--seed", "1", "--trees", "20,50"]).Values!.ToJson();

        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(1, document.RootElement.GetProperty("Seed").GetInt32());
        Assert.Equal(2, document.RootElement.GetProperty("Trees").GetArrayLength());
        Assert.False(document.RootElement.GetProperty("Verbose").GetBoolean());
        Assert.Equal("2024-01-02", document.RootElement.GetProperty("From").GetString());
    }

    [Fact]
    public void Help_lists_every_option() => Snapshot.Match(NbHelp.Text(new SampleScript().Definition));
}
