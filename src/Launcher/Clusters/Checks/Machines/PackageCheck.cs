using System.Globalization;
using Launcher.Clusters.Capacity;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>The package can start on the machines of the release.</summary>
internal sealed class PackageCheck : ICheck
{
    public string Name => "package";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop) =>
        Task.FromResult(Look(subject));

    private static IReadOnlyList<Finding> Look(CheckSubject subject)
    {
        var runtime = Architecture.Of(MachineTypes.Named(subject.Plan.Launch.Capacity)).Id;
        var release = subject.Settings.Release;
        if (LibrariesOf(release) is not { } libraries)
        {
            return
            [
                Finding.Failed(
                    $"'{release}' is older than the programs of packages, which need Amazon Linux 2 at least.",
                    "Set 'release' to one of EMR 6 or 7."),
            ];
        }

        if (subject.Package is not { } package)
        {
            return
            [
                Finding.Warning(
                    $"There is no package for '{runtime}' yet, so it could not be looked at.",
                    "'run' makes it, and so does 'package'."),
            ];
        }

        if (package.Runtime != runtime)
        {
            return
            [
                Finding.Failed(
                    $"The package is for '{package.Runtime}', and the machines are of '{runtime}'.",
                    $"Make it with 'package --runtime {runtime}'."),
            ];
        }

        if (package.Glibc is { } needed && Version.Parse(needed.Version) > libraries.Glibc)
        {
            return
            [
                Finding.Failed(
                    $"'{needed.File}' of the package needs glibc {needed.Version}, and '{release}' "
                        + $"({libraries.System}) has {libraries.Glibc}.",
                    "Take a newer release, or libraries that are built for an older system."),
            ];
        }

        return
        [
            Finding.Ok(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The package is for '{runtime}', has {package.Size / 1_000_000} MB and starts on "
                        + $"{libraries.System}.")),
        ];
    }

    private static (string System, Version Glibc)? LibrariesOf(string release) =>
        int.Parse(release.Split('-')[1].Split('.')[0], CultureInfo.InvariantCulture) switch
        {
            >= 7 => ("Amazon Linux 2023", new Version(2, 34)),
            6 => ("Amazon Linux 2", new Version(2, 26)),
            _ => null,
        };
}
