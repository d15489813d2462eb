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
        var stray = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith("--", StringComparison.Ordinal));
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

        var rest = command.Name == RunCommand.Name
            ? $" Options of the script come after '--': run <notebook> -- {stray} …"
            : "";
        return own.Count > MostListed
            ? $"'{stray}' is no option of '{command.Name}'. '{command.Name} --help' shows all that are.{rest}"
            : $"'{stray}' is no option of '{command.Name}', which has {NearMisses.Quoted(own)}.{rest}";
    }
}
