using System.CommandLine;
using System.Text.RegularExpressions;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Planning;
using Launcher.Clusters.Policies;
using Launcher.Clusters.Requests;
using Launcher.Failures;
using Launcher.Packaging;
using Launcher.Sources;
using Launcher.Stages;

namespace Launcher.Commands;

/// <summary>check [notebook|project] [options] [-- script options]</summary>
internal static partial class CheckCommand
{
    public static Command Create(LauncherHost host, IReadOnlyList<string> scriptOptions)
    {
        var path = new Argument<string[]>("notebook")
        {
            Description = "A notebook (.ipynb, .dib) or the folder of a script project; without one, only settings.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var production = new Option<bool>("--production")
        {
            Description = "Look at what a job needs, too, that runs without anybody looking.",
        };
        var policies = new Option<bool>("--print-policies")
        {
            Description = "Print the IAM policies that the settings need, and ask nobody.",
        };
        var account = new Option<string?>("--account")
        {
            Description = "Account in those policies [default: that of ARNs among the settings].",
            HelpName = "id",
        };
        var json = CommonOptions.Json();
        var artifacts = CommonOptions.Artifacts();
        var settings = new SettingOptions();
        var command = new Command(
            "check",
            "Look whether a launch on Amazon EMR would work. Spends nothing and leaves nothing behind. "
                + "Options of the script come after '--'.")
        {
            path,
            production,
            policies,
            account,
            json,
            artifacts,
        };
        settings.AddTo(command);
        // An argument that may be left out takes what looks like an option, too.
        path.Validators.Add(given =>
        {
            if (given.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } stray)
            {
                given.AddError(Stray(stray.Value, command));
            }
            else if (given.Tokens is [_, var second, ..])
            {
                given.AddError($"'{second.Value}' is one notebook too many.");
            }
        });
        command.SetAction(
            async (parsed, _) =>
            {
                var source = SourceOf(parsed.GetValue(path)?.FirstOrDefault(), host.CurrentDirectory);
                var request = new PlanRequest(source.Path)
                {
                    Source = source,
                    ScriptOptions = scriptOptions,
                    Config = settings.Config(parsed),
                    Profile = settings.Profile(parsed),
                    Artifacts = parsed.GetValue(artifacts),
                    Flags = settings.Flags(parsed),
                };
                var plan = new ClusterPlanner(host.CurrentDirectory, host.Environment, host.Clock).Plan(request);
                if (parsed.GetValue(policies))
                {
                    await PrintAsync(host, plan, parsed.GetValue(account), parsed.GetValue(json));
                    return ExitCodes.Done;
                }

                var checks = parsed.GetValue(production) ? CheckList.Production : CheckList.Launch;
                var package = PackageOf(plan, source, request.Artifacts, host.CurrentDirectory);
                return await CheckAsync(host, plan, package, checks, parsed.GetValue(json));
            });
        return command;
    }

    private static string Stray(string option, Command command)
    {
        var own = command.Options.Select(known => known.Name);
        var near = NearMisses.Of(option, own.Where(name => NearMisses.Distance(name, option) <= 2));
        return $"'{option}' is no option of 'check'."
            + (near.Count > 0 ? $" Did you mean {NearMisses.Quoted(near, " or ")}?" : "");
    }

    private static async Task<int> CheckAsync(
        LauncherHost host,
        ClusterPlan plan,
        PackageRecord? package,
        IReadOnlyList<ICheck> checks,
        bool isJson)
    {
        var started = host.Clock.GetTimestamp();
        var stop = host.Interruption.Requested;
        var subject = new CheckSubject(plan, package, host.ConnectChecks(plan.Launch.Settings.Region), stop);
        var results = await new CheckRun(subject, CheckRun.UsualLimit).ExecuteAsync(checks, stop);
        var took = host.Clock.GetElapsedTime(started);
        foreach (var line in isJson ? [CheckJson.Of(results)] : CheckText.Lines(results, took))
        {
            await host.Output.WriteLineAsync(line);
        }

        return results.Any(result => result.Mark == CheckMark.Failed)
            ? ClusterExitCodes.AccessDenied
            : ExitCodes.Done;
    }

    private static async Task PrintAsync(LauncherHost host, ClusterPlan plan, string? account, bool isJson)
    {
        if (account is not null && !AccountId().IsMatch(account))
        {
            throw LauncherException.Usage($"'{account}' is no account. It has 12 digits, such as 111122223333.");
        }

        var scope = PolicyScope.Of(plan, account);
        var documents = PolicySet.Of(scope);
        foreach (var line in isJson ? [PolicySet.Json(documents)] : PolicySet.Lines(documents))
        {
            await host.Output.WriteLineAsync(line);
        }

        if (!scope.IsAccountKnown)
        {
            await host.Error.WriteLineAsync(
                $"The account is not known, so '{PolicyScope.UnknownAccount}' stands in its place. "
                    + "Name it with '--account'.");
        }
    }

    private static ScriptSource SourceOf(string? path, string currentDirectory)
    {
        if (path is not null)
        {
            return SourceFinder.Find(path, currentDirectory);
        }

        var root = RepositoryRoot.Above(currentDirectory) ?? currentDirectory;
        return new ScriptSource
        {
            Name = Path.GetFileName(root),
            Path = currentDirectory,
            WorkingDirectory = currentDirectory,
            Root = root,
        };
    }

    private static PackageRecord? PackageOf(
        ClusterPlan plan,
        ScriptSource source,
        string? artifacts,
        string currentDirectory)
    {
        var types = plan.Launch.Capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type);
        var folder = ArtifactsFolder.Of(source.Root, artifacts, currentDirectory);
        return PackageAddress.Read(
            Path.Combine(folder, PackagingRun.Folder, source.Name, Architecture.Of(types).Id));
    }

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex AccountId();
}
