using System.Diagnostics;
using System.Net;
using Spark.Gateway.Launching;
using Support;

namespace Spark.Gateway.Tests.Launching;

public class AttachmentTests
{
    [Fact]
    public void Without_variables_there_is_nothing_to_attach_to() => Assert.Null(Attachment.Find(_ => null));

    [Fact]
    public void The_variables_name_the_gateway()
    {
        var found = Attachment.Find(name => name switch
        {
            Attachment.PortVariable => "4711",
            Attachment.SecretVariable => "abc",
            _ => null,
        });

        Assert.Equal((IPAddress.Loopback, 4711, "abc"), (found!.Host, found.Port, found.Secret));
    }

    [Theory]
    [InlineData("47x", "abc", "set")]
    [InlineData("4711", null, "not set")]
    public void Half_a_gateway_is_refused(string port, string? secret, string shown)
    {
        var thrown = Assert.Throws<LaunchException>(
            () => Attachment.Find(name => name == Attachment.PortVariable ? port : secret));

        Assert.Equal(
            $"PYSPARK_GATEWAY_PORT is '{port}' and PYSPARK_GATEWAY_SECRET is {shown}, which do not name a gateway, so "
            + "unset both to start Spark, or run the program by 'spark-submit'.",
            thrown.Message);
    }

    [Fact]
    [Trait("Category", "Jvm")]
    public async Task A_submitted_program_attaches_and_its_exit_code_is_kept()
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        using var temp = TempFolder.Create();
        string[] odd = ["a b", "$HOME", "\"q\" 'r' \\", "*", "é"];

        var exit = await Submit(temp, ["main.py", temp.File("report"), "7", .. odd]);

        Assert.True(File.Exists(temp.File("report")), exit.Output);
        string[] expected =
        [
            "started True", "count 15", "rows é,2,01:00", "zone Europe/Berlin",
            .. odd.Select(text => $"argument {text}"),
        ];
        Assert.Equal(
            string.Join('\n', expected),
            (await File.ReadAllTextAsync(temp.File("report"))).TrimEnd());
        Assert.Equal(7, exit.Code);
    }

    /// <summary>What <c>spark-submit</c> does with a driver program, without its shell scripts.</summary>
    private static async Task<(int Code, string Output)> Submit(TempFolder temp, IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AttachedProgram");
        var settings = RunningSpark.Settings;
        settings["spark.driver.memory"] = "512m";
        settings["spark.sql.session.timeZone"] = "Europe/Berlin";
        settings["spark.pyspark.python"] = program;
        settings["spark.pyspark.driver.python"] = program;
        var folder = RunFolder.Create(temp.File("spark.log"));
        var command = SparkCommandLine.Of(
            SparkInstallation.Find(settings, Environment.GetEnvironmentVariable),
            LaunchSettings.Of(settings),
            folder,
            Environment.GetEnvironmentVariable);
        var start = new ProcessStartInfo(command.Arguments[0], command.Arguments.Skip(1).SkipLast(1).Concat(arguments))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = temp.Path,
        };
        foreach (var (key, value) in command.Environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete();
        return (process.ExitCode, await output + await errors);
    }
}
