using System.CommandLine;
using NbToScript.Cells;
using NbToScript.Diagnostics;
using NbToScript.Locking;
using NbToScript.Output;

namespace NbToScript.Commands;

/// <summary>The command line of the tool.</summary>
internal sealed class ToolCommands
{
    private readonly Argument<string[]> _notebooks = new("notebooks")
    {
        Description = "Notebook files or folders; without any, the 'notebooks' of nbtoscript.json.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _out = new("--out") { Description = "Output folder, for one notebook." };
    private readonly Option<SelectionMode?> _select = new("--select") { Description = "auto, tagged or all." };
    private readonly Option<bool> _dependencies = new("--include-dependencies")
    {
        Description = "Take excluded cells whose declarations are needed.",
    };
    private readonly Option<MarkdownMode?> _markdown = new("--markdown")
    {
        Description = "comments, headings or drop.",
    };
    private readonly Option<DisplayMode?> _display = new("--display")
    {
        Description = "Where displayed values go: log, stdout or drop.",
    };
    private readonly Option<LineMapMode?> _lineMap = new("--line-map")
    {
        Description = "What #line names: cell, raw or none.",
    };
    private readonly Option<bool> _allPackages = new("--all-packages")
    {
        Description = "Keep packages that only excluded cells use.",
    };
    private readonly Option<bool> _updatePackages = new("--update-packages")
    {
        Description = "Resolve open package versions again.",
    };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite files that were edited by hand." };
    private readonly Option<bool> _noRestore = new("--no-restore")
    {
        Description = "Use packages that were restored earlier only.",
    };
    private readonly Option<bool> _build = new("--build") { Description = "Build the project too." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Print what would change." };
    private readonly Option<Severity?> _failOn = new("--fail-on") { Description = "error or warning." };
    private readonly Option<string> _format = new("--format")
    {
        Description = "text or json.",
        DefaultValueFactory = _ => "text",
    };

    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly string _workingFolder;
    private readonly Report _report;

    private ToolCommands(TextWriter output, TextWriter error, string workingFolder)
    {
        _output = output;
        _error = error;
        _workingFolder = workingFolder;
        _report = new Report(output, error, workingFolder);
        _format.AcceptOnlyFromAmong("text", "json");
    }

    public static int Run(string[] args, TextWriter output, TextWriter error, string workingFolder)
    {
        var commands = new ToolCommands(output, error, workingFolder);
        var result = commands.Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var problem in result.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine("Use --help to see commands and options.");
            return ExitCodes.Usage;
        }

        try
        {
            return result.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception exception) when (exception is UsageException or ScriptLockException)
        {
            error.WriteLine(exception.Message);
            return ExitCodes.Usage;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or Packages.RestoreException)
        {
            error.WriteLine(exception.Message);
            return ExitCodes.Environment;
        }
    }

    private RootCommand Root()
    {
        var convert = new Command("convert", "Write the script project of notebooks.")
        {
            _notebooks,
            _out,
            _select,
            _dependencies,
            _markdown,
            _display,
            _lineMap,
            _allPackages,
            _updatePackages,
            _force,
            _noRestore,
            _build,
            _failOn,
            _format,
        };
        convert.SetAction(Convert);
        var check = new Command("check", "Say whether the scripts of notebooks are up to date; writes nothing.")
        {
            _notebooks,
            _out,
            _noRestore,
            _diff,
            _failOn,
            _format,
        };
        check.SetAction(Check);
        var inspect = new Command("inspect", "Show the options, steps and packages of a notebook's script.")
        {
            _notebooks,
            _out,
            _select,
            _dependencies,
            _noRestore,
            _failOn,
            _format,
        };
        inspect.SetAction(Inspect);
        return new RootCommand("Turns the tagged cells of C# notebooks into script projects with typed options.")
        {
            convert,
            check,
            inspect,
        };
    }

    private int Convert(ParseResult result)
    {
        var settings = new ConvertSettings
        {
            Force = result.GetValue(_force),
            NoRestore = result.GetValue(_noRestore),
            UpdatePackages = result.GetValue(_updatePackages),
            Build = result.GetValue(_build),
        };
        return RunAll(
            result,
            (notebook, project, configuration) =>
                ConvertCommand.Run(
                    notebook,
                    project,
                    OptionsOf(result, configuration),
                    settings,
                    configuration,
                    _report
                )
        );
    }

    private int Check(ParseResult result) =>
        RunAll(
            result,
            (notebook, project, configuration) =>
                CheckCommand.Run(
                    notebook,
                    project,
                    !result.GetValue(_noRestore),
                    result.GetValue(_diff),
                    configuration,
                    _report
                )
        );

    private int Inspect(ParseResult result)
    {
        var isJson = result.GetValue(_format) == "json";
        var notebooks = Notebooks(result);
        if (isJson && notebooks.Count > 1)
        {
            throw new UsageException("'inspect --format json' shows one notebook at a time.");
        }

        return ExitCodes.Worst(
            notebooks
                .Select(notebook =>
                {
                    var configuration = ConfigurationOf(notebook, result);
                    return InspectCommand.Run(
                        notebook,
                        ProjectOf(notebook, result, configuration),
                        OptionsOf(result, configuration),
                        !result.GetValue(_noRestore),
                        isJson,
                        configuration,
                        _report,
                        _output,
                        _error
                    );
                })
                .ToList()
        );
    }

    private int RunAll(ParseResult result, Func<string, string, Configuration, NotebookOutcome> run)
    {
        var outcomes = Notebooks(result)
            .Select(notebook =>
            {
                var configuration = ConfigurationOf(notebook, result);
                return run(notebook, ProjectOf(notebook, result, configuration), configuration);
            })
            .ToList();
        var code = ExitCodes.Worst(outcomes.Select(o => o.ExitCode));
        if (result.GetValue(_format) == "json")
        {
            _report.Json(outcomes, code);
        }
        else
        {
            _report.Text(outcomes);
        }

        return code;
    }

    private IReadOnlyList<string> Notebooks(ParseResult result)
    {
        var notebooks = NotebookArguments.Expand(result.GetValue(_notebooks) ?? [], _workingFolder);
        return notebooks.Count > 1 && result.GetValue(_out) is not null
            ? throw new UsageException("Option '--out' names one folder, so it takes one notebook.")
            : notebooks;
    }

    private Configuration ConfigurationOf(string notebook, ParseResult result)
    {
        var configuration = Configuration.FindFor(Path.GetDirectoryName(notebook)!);
        return configuration with { FailOn = result.GetValue(_failOn) ?? configuration.FailOn };
    }

    private string ProjectOf(string notebook, ParseResult result, Configuration configuration) =>
        result.GetValue(_out) is { } folder
            ? Path.GetFullPath(Path.Combine(_workingFolder, folder))
            : configuration.OutputFolderOf(notebook);

    private ConversionOptions OptionsOf(ParseResult result, Configuration configuration)
    {
        var options = configuration.Options;
        return options with
        {
            Select = result.GetValue(_select) ?? options.Select,
            IncludeDependencies = result.GetValue(_dependencies) || options.IncludeDependencies,
            Markdown = result.GetValue(_markdown) ?? options.Markdown,
            Display = result.GetValue(_display) ?? options.Display,
            LineMap = result.GetValue(_lineMap) ?? options.LineMap,
            AllPackages = result.GetValue(_allPackages) || options.AllPackages,
        };
    }
}
