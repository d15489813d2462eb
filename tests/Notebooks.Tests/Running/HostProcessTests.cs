using System.Text.Json.Nodes;
using Support;

namespace Notebooks.Tests.Running;

public sealed class HostProcessTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("host");

    [Fact]
    public async Task Cell_that_never_ends_is_given_up_with_exit_3()
    {
        var run = await HostProcess.RunAsync(
            Fixtures.PathOf("endless.ipynb"), _folder.File("out.ipynb"), cellTimeoutSeconds: 2);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("[1/1] cell 3 did not end within", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_is_written_to_standard_error_and_is_exit_4()
    {
        var run = await HostProcess.RunAsync(
            Fixtures.PathOf("failing.ipynb"), _folder.File("out.ipynb"), new JsonObject { ["rows"] = 1 });

        Assert.Equal(4, run.ExitCode);
        Assert.EndsWith("has no cell tagged 'parameters' for 'rows'.", run.Errors.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_notebook_is_a_usage_fault_and_is_exit_2()
    {
        var run = await HostProcess.RunAsync(_folder.File("none.ipynb"), _folder.File("out.ipynb"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"There is no notebook '{_folder.File("none.ipynb")}'.", run.Errors.Trim());
    }

    public void Dispose() => _folder.Dispose();
}
