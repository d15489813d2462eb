using Launcher.Failures;

namespace Launcher.Packaging;

/// <summary>A kind of machine that a package is made for, by .NET's name.</summary>
/// <param name="Machine">The number that ELF files carry for it.</param>
internal sealed record TargetRuntime(string Id, ushort Machine, string Loader)
{
    public static readonly TargetRuntime X64 = new("linux-x64", 62, "/lib64/ld-linux-x86-64.so.2");
    public static readonly TargetRuntime Arm64 = new("linux-arm64", 183, "/lib/ld-linux-aarch64.so.1");

    public static readonly IReadOnlyList<TargetRuntime> All = [X64, Arm64];

    public static TargetRuntime Parse(string id) =>
        All.FirstOrDefault(runtime => runtime.Id == id)
        ?? throw LauncherException.Usage(
            $"'{id}' is no runtime of a cluster. There are {NearMisses.Quoted(All.Select(runtime => runtime.Id))}.");

    public static string NameOf(ushort machine) =>
        All.FirstOrDefault(runtime => runtime.Machine == machine)?.Id ?? $"machine {machine}";
}
