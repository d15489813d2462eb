using System.CommandLine;
using Launcher.Failures;

namespace Launcher.Commands;

/// <summary>What to say of a command line that could not be understood.</summary>
internal static class UsageText
{
    private const int MostListed = 20;

    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand root && !parsed.UnmatchedTokens.Any(IsOption))
        {
            return OfCommands(root, parsed.UnmatchedTokens is [var first, ..] ? first : null);
        }

        var stray = parsed.UnmatchedTokens.FirstOrDefault(IsOption);
        if (stray is null)
        {
            return $"{parsed.Errors[0].Message} '{command.Name} --help' shows what it takes.";
        }

        var own = command.Options.Select(option => option.Name).ToList();
        var near = NearMisses.Of(stray, own.Where(name => NearMisses.Distance(name, stray) <= 2));
        if (near.Count > 0)
        {
            return $"'{stray}' is no option of '{command.Name}'. Did you mean {NearMisses.Quoted(near, " or ")}?";
        }

        var rest = TakesScriptOptions(command)
            ? $" Options of the script come after '--': {command.Name} <notebook> -- {stray} …"
            : "";
        return own.Count > MostListed
            ? $"'{stray}' is no option of '{command.Name}'. '{command.Name} --help' shows all that are.{rest}"
            : $"'{stray}' is no option of '{command.Name}', which has {NearMisses.Quoted(own)}.{rest}";
    }

    private static bool IsOption(string token) => token.StartsWith("--", StringComparison.Ordinal);

    private static bool TakesScriptOptions(Command command) =>
        command.Arguments.Any(argument => argument.Name == "notebook");

    private static string OfCommands(RootCommand root, string? given)
    {
        var names = root.Subcommands.Select(command => command.Name).ToList();
        if (given is null)
        {
            return $"No command is named. There are {NearMisses.Quoted(names)}; '--help' tells what they do.";
        }

        var near = NearMisses.Of(given, names.Where(name => NearMisses.Distance(name, given) <= 2));
        return near.Count > 0
            ? $"'{given}' is no command. Did you mean {NearMisses.Quoted(near, " or ")}?"
            : $"'{given}' is no command. There are {NearMisses.Quoted(names)}; '--help' tells what they do.";
    }
}
