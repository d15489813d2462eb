using NbToScript.Locking;
using Support;

namespace NbToScript.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("check");

    public CheckTests()
    {
        Write(
            ("parameters", "int rows = 3; // rows"),
            ("", "//| label: Load\nvar data = new int[rows];"),
            ("", "Console.WriteLine(data.Length);")
        );
        var run = ToolRun.In(_folder.Path, "convert", "n.ipynb");
        Assert.Equal("n.ipynb -> n.script: 17 files written\n", run.Output);
    }

    [Fact]
    public void Fresh_script_is_up_to_date()
    {
        var run = Check();

        Assert.Equal((0, "n.ipynb -> n.script: up to date\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Converting_twice_writes_nothing() =>
        Assert.Equal("n.ipynb -> n.script: up to date\n", ToolRun.In(_folder.Path, "convert", "n.ipynb").Output);

    [Fact]
    public void Outputs_counts_and_ids_do_not_make_it_stale()
    {
        var text = File.ReadAllText(_folder.File("n.ipynb"))
            .Replace("\"id-2\"", "\"other\"", StringComparison.Ordinal)
            .Replace(
                "\"outputs\": []",
                "\"outputs\": [{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":\"1\"}]",
                StringComparison.Ordinal
            )
            .Replace("\"execution_count\": null", "\"execution_count\": 4", StringComparison.Ordinal);
        File.WriteAllText(_folder.File("n.ipynb"), text);

        Assert.Equal(0, Check().ExitCode);
    }

    [Fact]
    public void Changed_cell_is_named()
    {
        Write(
            ("parameters", "int rows = 3; // rows"),
            ("", "//| label: Load\nvar data = new int[rows + 1];"),
            ("", "Console.WriteLine(data.Length);")
        );

        var run = Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "n.ipynb(23,35): error NTS0801: The output is stale: cell 2 \"Load\" changed since 'Program.cs' was "
                + "generated. Convert again. "
                + "[cell 2 \"Load\" 2:1]\n",
            run.Error
        );
        Assert.Equal("n.ipynb -> n.script: not up to date; convert again\n", run.Output);
    }

    [Fact]
    public void New_and_removed_cells_are_named()
    {
        Write(("parameters", "int rows = 3; // rows"), ("", "Console.WriteLine(rows);"));

        var run = Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "cell 2 \"Cell 02\" changed since 'Program.cs' was generated",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "cell 3 \"Cell 03\" is gone or excluded since 'Program.cs' was generated",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Excluded_cell_that_changes_the_output_is_reported()
    {
        File.WriteAllText(_folder.File("n.script", "n.csproj"), File.ReadAllText(_folder.File("n.script", "n.csproj")));
        var locked = File.ReadAllText(_folder.File("n.script", "nbtoscript.lock.json"));
        File.WriteAllText(
            _folder.File("n.script", "nbtoscript.lock.json"),
            locked.Replace("\"display\": \"Log\"", "\"display\": \"Drop\"", StringComparison.Ordinal)
        );

        var run = Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "'Program.cs' would differ although no included cell changed",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Edited_file_is_named_with_its_first_changed_line()
    {
        var program = _folder.File("n.script", "Program.cs");
        File.WriteAllText(
            program,
            File.ReadAllText(program).Replace("Name = \"n\"", "Name = \"other\"", StringComparison.Ordinal)
        );

        var run = Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "n.script/Program.cs(15,1): error NTS0802: 'Program.cs' was edited by hand after generation. Move the "
                + "change to the notebook or to "
                + "Script.User.cs, and convert with --force.\n",
            run.Error
        );
    }

    [Fact]
    public void Edited_file_is_not_overwritten_without_force()
    {
        var program = _folder.File("n.script", "Program.cs");
        File.AppendAllText(program, "// mine\n");
        Write(("", "Console.WriteLine(1);"));

        var refused = ToolRun.In(_folder.Path, "convert", "n.ipynb");
        var forced = ToolRun.In(_folder.Path, "convert", "n.ipynb", "--force");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains(
            "error NTS0802: 'Program.cs' was edited by hand after generation.",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, forced.ExitCode);
        Assert.DoesNotContain("// mine", File.ReadAllText(program), StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_file_is_not_overwritten()
    {
        Directory.CreateDirectory(_folder.File("other"));
        File.WriteAllText(_folder.File("other", "Program.cs"), "// mine\n");

        var run = ToolRun.In(_folder.Path, "convert", "n.ipynb", "--out", "other");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(
            "'Program.cs' was not made by this tool. Move it away, or convert with --force to replace it.",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void User_hooks_are_written_once()
    {
        var hooks = _folder.File("n.script", "Script.User.cs");
        File.WriteAllText(hooks, "internal sealed partial class Script { partial void OnStart() { } }\n");

        Assert.Equal(0, Check().ExitCode);
        Assert.Equal(0, ToolRun.In(_folder.Path, "convert", "n.ipynb", "--force").ExitCode);
        Assert.StartsWith(
            "internal sealed partial class Script { partial",
            File.ReadAllText(hooks),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Missing_file_and_missing_script_are_reported()
    {
        File.Delete(_folder.File("n.script", "NbRuntime.cs"));
        File.Copy(_folder.File("n.ipynb"), _folder.File("m.ipynb"));

        var file = Check();
        var script = ToolRun.In(_folder.Path, "check", "m.ipynb");

        Assert.Equal(1, file.ExitCode);
        Assert.Equal(
            "n.script/NbRuntime.cs(1,1): error NTS0803: 'NbRuntime.cs' is missing. Convert again.\n",
            file.Error
        );
        Assert.Equal(1, script.ExitCode);
        Assert.Contains(
            "NTS0803: 'nbtoscript.lock.json' is missing: the notebook was never converted to 'm.script'.",
            script.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Other_tool_version_is_a_warning()
    {
        var path = _folder.File("n.script", "nbtoscript.lock.json");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("\"tool\": \"1.0.0\"", "\"tool\": \"0.9.0\"", StringComparison.Ordinal)
        );

        var run = Check();
        var strict = ToolRun.In(_folder.Path, "check", "n.ipynb", "--fail-on", "warning");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "warning NTS0804: The script was generated by '0.9.0', this is '1.0.0'; the content would not differ.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(1, strict.ExitCode);
    }

    [Fact]
    public void Difference_is_printed_on_request()
    {
        Write(
            ("parameters", "int rows = 4; // rows"),
            ("", "//| label: Load\nvar data = new int[rows];"),
            ("", "Console.WriteLine(data.Length);")
        );

        var run = ToolRun.In(_folder.Path, "check", "n.ipynb", "--diff");

        Assert.Contains(
            "--- n.script/Program.cs\n+++ n.script/Program.cs (regenerated)\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "-        rows = values.Get<int>(\"rows\", () => 3);\n+        rows = values.Get<int>(\"rows\", () => "
                + "4);\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Errors_of_the_notebook_are_exit_3()
    {
        Write(("", "Console.WriteLine(nowhere);"));

        Assert.Equal(3, Check().ExitCode);
    }

    [Fact]
    public void Damaged_lock_is_exit_2()
    {
        File.WriteAllText(_folder.File("n.script", "nbtoscript.lock.json"), "{ \"schema\": 99 }");

        var run = Check();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_notebook_gives_the_same_bytes_in_another_folder()
    {
        Directory.CreateDirectory(_folder.File("sub"));
        File.Copy(_folder.File("n.ipynb"), _folder.File("sub", "n.ipynb"));
        ToolRun.In(_folder.Path, "convert", "sub/n.ipynb");

        foreach (var file in Directory.GetFiles(_folder.File("n.script")))
        {
            Assert.Equal(
                ContentHash.OfFile(file),
                ContentHash.OfFile(_folder.File("sub", "n.script", Path.GetFileName(file)))
            );
        }
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Check() => ToolRun.In(_folder.Path, "check", "n.ipynb");

    private void Write(params (string Tags, string Source)[] cells) =>
        File.WriteAllText(_folder.File("n.ipynb"), NotebookText.Of(cells));
}
