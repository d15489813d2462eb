using System.Security.Cryptography;
using System.Text;
using Launcher.Building;
using Launcher.Failures;
using Launcher.Packaging;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>
/// Publishes a script with its runtime, packs it for submission and proves that a cluster can start it; unless the
/// folder holds that package already.
/// </summary>
internal sealed class PackageStage(RunContext context, RunSession session, MemberCache members)
{
    private readonly DotnetBuild _dotnet = new(context, session);

    public async Task<StageOutcome<PackageRecord>> RunAsync(ScriptSource source, TargetRuntime runtime, string folder)
    {
        var stop = context.Interruption.Requested;
        var project = source.ProjectFile!;
        var fingerprint = Fingerprint(project, await _dotnet.SdkVersionAsync(project), runtime);
        Directory.CreateDirectory(folder);
        WholeFile.Write(Path.Combine(folder, PackageShim.FileName), PackageShim.Text.ReplaceLineEndings("\n"));
        if (await PackageRecord.FindAsync(folder, fingerprint, stop) is { } earlier)
        {
            return new StageOutcome<PackageRecord>(earlier, StageState.UpToDate);
        }

        var published = Path.Combine(session.Folder.Path, "publish");
        try
        {
            string[] arguments = ["-r", runtime.Id, "--self-contained", "true", "-o", published];
            await _dotnet.RunAsync("publish", project, arguments, source);
            var content = PackageContent.Of(published);
            PackageChecks.RequireRuntime(content, runtime);
            var record = await PackAsync(content, source, runtime, fingerprint, folder);
            record.Save(folder);
            return new StageOutcome<PackageRecord>(record);
        }
        catch (InvalidDataException broken)
        {
            throw LauncherException.Run($"What was published cannot be packed: {broken.Message}", broken);
        }
        finally
        {
            if (Directory.Exists(published))
            {
                Directory.Delete(published, recursive: true);
            }
        }
    }

    private async Task<PackageRecord> PackAsync(
        PackageContent content,
        ScriptSource source,
        TargetRuntime runtime,
        string fingerprint,
        string folder)
    {
        var stop = context.Interruption.Requested;
        var archive = Path.Combine(folder, PackageRecord.ArchiveName);
        var unfinished = archive + ".new";
        var packed = await PackageArchive.WriteAsync(content.Files, unfinished, members, stop);
        members.Prune();
        PackageChecks.RequireArchive(await PackageArchive.ReadAsync(unfinished, stop));
        var glibc = LibraryLevel.Highest(content.Native, LibraryLevel.Glibc);
        var warnings = PackageChecks.Warnings(packed.Size, glibc);
        File.Move(unfinished, archive, overwrite: true);
        return new PackageRecord
        {
            Source = source.Shown,
            Runtime = runtime.Id,
            Fingerprint = fingerprint,
            Sha256 = packed.Sha256,
            Size = packed.Size,
            SharedSize = packed.SharedSize,
            SharedSha256 = packed.SharedSha256,
            OwnSha256 = packed.OwnSha256,
            FileCount = content.Files.Count,
            Glibc = glibc,
            StandardCpp = LibraryLevel.Highest(content.Native, LibraryLevel.StandardCpp),
            Warnings = warnings,
        };
    }

    private static string Fingerprint(string project, string sdkVersion, TargetRuntime runtime)
    {
        var text = $"{BuildFingerprint.Of(project, sdkVersion)} {runtime.Id}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
