using System.Formats.Tar;
using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Tests.Packaging;

public class PackageChecksTests
{
    [Fact]
    public void A_package_for_its_runtime_passes()
    {
        using var published = new PublishedFolder();

        PackageChecks.RequireRuntime(published.Content, TargetRuntime.X64);
    }

    [Fact]
    public void A_native_file_of_another_machine_is_named()
    {
        using var published = new PublishedFolder();
        published.Write("libother.so", ElfImage.Library(ElfImage.Arm64));

        Assert.Equal(
            "The package cannot run on a cluster: 'libother.so' is for linux-arm64, not for linux-x64.",
            Refusal(() => PackageChecks.RequireRuntime(published.Content, TargetRuntime.X64)));
    }

    [Fact]
    public void A_program_for_another_C_library_is_refused()
    {
        using var published = new PublishedFolder(ElfImage.Program(ElfImage.X64, "/lib/ld-musl-x86_64.so.1"));

        Assert.Equal(
            "The package cannot run on a cluster: its program asks for the loader '/lib/ld-musl-x86_64.so.1', "
                + "and clusters have '/lib64/ld-linux-x86-64.so.2'.",
            Refusal(() => PackageChecks.RequireRuntime(published.Content, TargetRuntime.X64)));
    }

    [Fact]
    public void A_program_that_is_no_Linux_program_is_refused()
    {
        using var published = new PublishedFolder([(byte)'M', (byte)'Z']);

        Assert.Equal(
            "The package cannot run on a cluster: its program is no Linux program, so 'linux-x64' was not published.",
            Refusal(() => PackageChecks.RequireRuntime(published.Content, TargetRuntime.X64)));
    }

    [Fact]
    public void A_folder_with_several_programs_is_refused()
    {
        using var published = new PublishedFolder();
        published.Write("other.runtimeconfig.json", []);

        var failure = Assert.Throws<InvalidDataException>(() => published.Content);

        Assert.Equal($"'{published.Path}' holds 2 programs, not one.", failure.Message);
    }

    [Fact]
    public void An_archive_without_a_startable_program_at_its_root_is_refused()
    {
        var plain = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        Assert.Equal(
            "The package cannot run on a cluster: 'app' at its root cannot be started (mode 'UserWrite, UserRead').",
            Refusal(() => PackageChecks.RequireArchive([("app", TarEntryType.RegularFile, plain)])));
        Assert.Equal(
            "The package cannot run on a cluster: 'app' at its root cannot be started (mode 'None').",
            Refusal(() =>
                PackageChecks.RequireArchive([("job/app", TarEntryType.RegularFile, PackageArchive.Startable)])));
    }

    [Fact]
    public void An_archive_with_a_link_is_refused() =>
        Assert.Equal(
            "The package cannot run on a cluster: 'lib.so' is a HardLink, which not every unpacker makes.",
            Refusal(() =>
                PackageChecks.RequireArchive(
                    [
                        ("app", TarEntryType.RegularFile, PackageArchive.Startable),
                        ("lib.so", TarEntryType.HardLink, PackageArchive.Startable),
                    ])));

    [Fact]
    public void A_usual_package_has_no_warnings() =>
        Assert.Empty(PackageChecks.Warnings(70_000_000, new LibraryLevel("2.27", "libcoreclr.so")));

    [Fact]
    public void A_large_package_and_a_new_C_library_are_warned_of() =>
        Assert.Equal(
            [
                "The package has 251 MB: every machine of the cluster fetches and unpacks it before it works. "
                    + "Leave data files out of the project.",
                "'libnew.so' needs glibc 2.38, and Amazon Linux 2023 (EMR 7) has 2.34: "
                    + "there the program does not start.",
            ],
            PackageChecks.Warnings(251_000_000, new LibraryLevel("2.38", "libnew.so")));

    [Fact]
    public void A_package_past_the_limit_is_refused() =>
        Assert.Equal(
            "The package cannot run on a cluster: it has 2001 MB, and more than 2000 MB is not sent to a cluster.",
            Refusal(() => PackageChecks.Warnings(2_001_000_000, null)));

    [Fact]
    public void Another_runtime_is_a_usage_failure() =>
        Assert.Equal(
            "'win-x64' is no runtime of a cluster. There are 'linux-x64', 'linux-arm64'.",
            Assert.Throws<LauncherException>(() => TargetRuntime.Parse("win-x64")).Message);

    private static string Refusal(Action check)
    {
        var refusal = Assert.Throws<LauncherException>(check);
        Assert.Equal(ExitCodes.RunFailed, refusal.ExitCode);
        return refusal.Message;
    }
}
