using Launcher.Failures;

namespace Launcher.Sources;

/// <summary>Which engine a script runs on and, for Spark, on which cluster; nulls where nobody said.</summary>
/// <param name="Added">Options that the launcher gives to the script, in the order of the command line.</param>
internal sealed record EngineChoice(string? Engine, string? Master, IReadOnlyList<string> Added)
{
    public const string Spark = "spark";

    private const string Embedded = "embedded";
    private const string EngineOption = "--engine";
    private const string MasterOption = "--master";
    private const string DefaultMaster = "local[*]";

    private static readonly string[] Engines = [Embedded, Spark];

    public bool IsSpark => Engine == Spark;

    /// <summary>What the launcher was told, else the script, else the variables that the script reads.</summary>
    public static EngineChoice Of(
        string? engine,
        string? master,
        ScriptArguments arguments,
        IReadOnlyDictionary<string, string> environment)
    {
        var chosen = Chosen(EngineOption, engine, arguments, environment.GetValueOrDefault("SPARK_ENGINE"));
        var cluster = Chosen(MasterOption, master, arguments, environment.GetValueOrDefault("SPARK_MASTER"));
        if (engine is not null && !Engines.Contains(engine))
        {
            var near = NearMisses.Of(engine, Engines);
            throw LauncherException.Usage(
                $"'{engine}' is no engine. There are {NearMisses.Quoted(Engines)}."
                + (near.Count > 0 ? $" Did you mean {NearMisses.Quoted(near, " or ")}?" : ""));
        }

        if (master is not null && chosen != Spark)
        {
            throw LauncherException.Usage(
                $"'{MasterOption} {master}' names a cluster of Spark, so it needs '{EngineOption} {Spark}'.");
        }

        string[] added =
        [
            .. engine is null ? Array.Empty<string>() : [EngineOption, engine],
            .. master is null ? Array.Empty<string>() : [MasterOption, master],
        ];
        return new EngineChoice(chosen, chosen == Spark ? cluster ?? DefaultMaster : null, added);
    }

    private static string? Chosen(string option, string? told, ScriptArguments arguments, string? variable)
    {
        var given = arguments.OnCommandLine(option);
        if (told is not null && given is not null)
        {
            throw LauncherException.Usage(
                $"'{option}' is given twice: '{told}' to the launcher and '{given}' to the script after '--'.");
        }

        return told ?? given ?? (string.IsNullOrEmpty(variable) ? null : variable);
    }
}
