namespace Launcher.Clusters.Checks.Storage;

/// <summary>A job must not read what it, EMR or the launcher writes.</summary>
internal sealed class PrefixesCheck : ICheck
{
    public string Name => "prefixes";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var (inputs, outputs) = (subject.Addresses.Inputs, subject.Addresses.Outputs);
        var written = LauncherFolders
            .Of(subject.Settings)
            .Select(folder => (Name: folder.Setting, folder.Address))
            .Concat(outputs.Select(output => (Name: output.Option, output.Address)));
        var inside = written.SelectMany(place => inputs
            .Where(input => input.Holds(place.Address))
            .Select(input => Finding.Failed(
                $"'{place.Address}' ('{place.Name}') lies in '{input.Address}' ('{input.Option}'): the job would read "
                    + "what is written there.",
                $"Move '{place.Name}' out of the input's folder.")));
        var around = outputs.SelectMany(output => inputs
            .Where(input => input.Address != output.Address && output.Holds(input.Address))
            .Select(input => Finding.Failed(
                $"'{input.Address}' ('{input.Option}') lies in '{output.Address}' ('{output.Option}'): writing would "
                    + "replace it.",
                $"Move '{output.Option}' to a folder of its own.")));
        IReadOnlyList<Finding> findings = [.. inside, .. around];
        return Task.FromResult(
            findings.Count > 0 ? findings : [Finding.Ok("Nothing is written where the job reads.")]);
    }
}
