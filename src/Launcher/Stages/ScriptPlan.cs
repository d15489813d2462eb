using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>The options that a script gets: the person's, and what the launcher adds where none was named.</summary>
internal sealed class ScriptPlan
{
    private const string LogFormatOption = "--log-format";
    private const string ModelOption = "--model";
    private const string BestModel = "pipeline_best";

    private readonly ScriptArguments _arguments;
    private readonly EngineChoice _engine;
    private readonly List<OutputRole> _added = [];
    private readonly Dictionary<string, string> _named = [];

    public ScriptPlan(
        ScriptArguments arguments,
        EngineChoice engine,
        ScriptOptions options,
        string workingDirectory,
        IReadOnlyList<RunRecord> runs)
    {
        _arguments = arguments;
        _engine = engine;
        foreach (var role in OutputRole.Of(options))
        {
            if (arguments.ValueOf(role.Option) is { } given)
            {
                _named[role.Role] = Path.GetFullPath(given, workingDirectory);
            }
            else
            {
                _added.Add(role);
            }
        }

        if (!options.Has(ModelOption))
        {
            return;
        }

        if (arguments.ValueOf(ModelOption) is { } model)
        {
            Model = Path.GetFullPath(model, workingDirectory);
        }
        else
        {
            (ModelRun, AddedModel) = NewestModel(runs);
            Model = AddedModel;
        }
    }

    /// <summary>The model that the script reads, whoever named it.</summary>
    public string? Model { get; }

    /// <summary>The run whose model the launcher chose.</summary>
    public string? ModelRun { get; }

    private string? AddedModel { get; }

    public IReadOnlyDictionary<string, string> Outputs(RunFolder run) =>
        _named
            .Concat(_added.Select(role => KeyValuePair.Create(role.Role, Path.Combine(run.Outputs, role.Role))))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary();

    public IReadOnlyList<string> Arguments(RunFolder run) =>
        [
            .. _arguments.Names(LogFormatOption) ? Array.Empty<string>() : [LogFormatOption, "json"],
            .. _engine.Added,
            .. _added.SelectMany(role => new[] { role.Option, Path.Combine(run.Outputs, role.Role) }),
            .. AddedModel is null ? Array.Empty<string>() : [ModelOption, AddedModel],
            .. _arguments.Texts,
        ];

    private static (string? Run, string? Model) NewestModel(IReadOnlyList<RunRecord> runs)
    {
        foreach (var run in runs.Where(run => run.State == RunState.Completed).OrderByDescending(run => run.Ended))
        {
            var folder = RunConfiguration.Read(run.Folder)?.Outputs.GetValueOrDefault(OutputRole.Model);
            var model = folder is null ? null : Path.Combine(folder, BestModel);
            if (Directory.Exists(model))
            {
                return (run.Id, model);
            }
        }

        return (null, null);
    }
}
