using System.Collections;
using System.Text;
using System.Text.Json;
using NbToScript.Runtime;

namespace NbToScript.Tests.Runtime;

public class StartTests
{
    private static readonly Hashtable ByHand = [];
    private static readonly Hashtable BySpark = new() { ["PYSPARK_GATEWAY_PORT"] = "4711" };

    [Fact]
    public void Started_by_hand_every_argument_is_the_script_s()
    {
        var start = NbStart.Of(["main.py", "--seed", "1"], ByHand);

        Assert.False(start.IsAttached);
        Assert.Equal(["main.py", "--seed", "1"], start.Arguments);
    }

    [Theory]
    [InlineData("main.py")]
    [InlineData("/mnt/yarn/container_1/main.py")]
    public void Started_by_Spark_the_primary_file_is_no_argument(string primaryFile)
    {
        var start = NbStart.Of([primaryFile, "--seed", "1"], BySpark);

        Assert.True(start.IsAttached);
        Assert.Equal(["--seed", "1"], start.Arguments);
    }

    [Fact]
    public void Only_the_first_argument_can_be_the_primary_file() =>
        Assert.Equal(["--file", "job.py"], NbStart.Of(["--file", "job.py"], BySpark).Arguments);

    [Fact]
    public void Encoded_arguments_survive_whatever_a_shell_changes()
    {
        string[] hard = ["--name", "`date` {{PWD}} \\\\ \"quoted\" $x", "", "ü 日本 🙂", "--seed", "1"];

        var start = NbStart.Of(["main.py", "--verbose", Encoded(hard)], BySpark);

        Assert.Empty(start.Problems);
        Assert.Equal(["--verbose", .. hard], start.Arguments);
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("eyJhIjoxfQ")]
    [InlineData("WzFd")]
    [InlineData("W251bGxd")]
    public void Text_that_is_no_encoded_list_is_a_problem(string text) =>
        Assert.Equal(
            [$"Option '--args-b64' has the value '{text}', which is no JSON array of texts in base64url."],
            NbStart.Of([$"--args-b64={text}"], ByHand).Problems
        );

    [Fact]
    public void Encoded_arguments_need_their_value_in_the_same_word() =>
        Assert.Equal(
            "Option '--args-b64' is written with its value: '--args-b64=<text>'.\n"
                + "Argument 'W10' belongs to no option. Options start with '--'.",
            SampleScript.ProblemOf("--seed", "1", "--args-b64", "W10")
        );

    [Fact]
    public void Logs_of_an_attached_script_are_for_machines()
    {
        Assert.Equal("json", Parse(BySpark, "main.py", "--seed", "1").LogFormat);
        Assert.Equal("text", Parse(BySpark, "main.py", "--log-format", "text").LogFormat);
        Assert.Equal("text", Parse(ByHand, "--seed", "1").LogFormat);
    }

    [Theory]
    [InlineData(
        "--engine embedded",
        "Option '--engine' has the value 'embedded', but Spark started the script. Leave it out."
    )]
    [InlineData(
        "--master local[2]",
        "Option '--master' has the value 'local[2]', but spark-submit started the script."
    )]
    public void An_attached_script_does_not_choose_its_Spark(string arguments, string expected)
    {
        var refusal = Assert.Throws<NbUsageException>(() => Parse(BySpark, ["main.py", .. arguments.Split(' ')]));

        Assert.Equal(expected, refusal.Message);
    }

    [Fact]
    public void Naming_the_engine_that_is_attached_is_fine() =>
        Assert.Equal("spark", Parse(BySpark, "main.py", "--engine", "spark").Engine);

    [Fact]
    public async Task A_worker_gets_its_arguments_before_anything_else_happens()
    {
        IReadOnlyList<string> heard = [];
        var script = new SampleScript().Definition;
        var worker = new NbScript
        {
            Name = script.Name,
            Notebook = script.Notebook,
            Tool = script.Tool,
            EnvironmentPrefix = script.EnvironmentPrefix,
            Type = script.Type,
            ReadParameters = _ => throw new InvalidOperationException("A worker reads no parameters."),
            Worker = args =>
            {
                heard = args;
                return 7;
            },
        };

        var exitCode = await NbRuntime.RunAsync(worker, ["-m", "pyspark.daemon"]);

        Assert.Equal(7, exitCode);
        Assert.Equal(["-m", "pyspark.daemon"], heard);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task What_the_engines_hold_is_freed_after_the_last_step_whatever_came(bool fails, int expected)
    {
        var happened = new List<string>();
        var script = new NbScript
        {
            Name = "sample",
            Notebook = "sample.ipynb",
            Tool = "NbToScript 1.0.0",
            EnvironmentPrefix = "SAMPLE",
            Type = typeof(SampleScript),
            ReadParameters = _ => { },
            Steps =
            [
                new NbStep(
                    "cell-1",
                    "Work",
                    () =>
                    {
                        happened.Add("work");
                        _ = fails ? throw new InvalidOperationException("No.") : 0;
                    }
                ),
            ],
            CleanupSteps = [new NbStep("cell-2", "Clean", () => happened.Add("clean"))],
            Finish = () =>
            {
                happened.Add("finish");
                throw new InvalidOperationException("The session is gone.");
            },
        };

        var exitCode = await NbRuntime.RunAsync(script, ["--log-level", "off"]);

        Assert.Equal(expected, exitCode);
        Assert.Equal(["work", "clean", "finish"], happened);
    }

    private static NbArguments Parse(Hashtable environment, params string[] arguments)
    {
        var script = new NbScript
        {
            Name = "sample",
            Notebook = "sample.ipynb",
            Tool = "NbToScript 1.0.0",
            EnvironmentPrefix = "SAMPLE",
            Type = typeof(SampleScript),
            ReadParameters = _ => { },
            Engines = [("embedded", () => { }), ("spark", () => { })],
            Parameters =
            [
                new NbParameter
                {
                    Name = "seed",
                    Option = "seed",
                    Type = typeof(int),
                    Field = "Seed",
                },
            ],
        };
        return NbArguments.Parse(script, arguments, environment);
    }

    private static string Encoded(string[] arguments) =>
        "--args-b64="
        + Convert
            .ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(arguments)))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');
}
