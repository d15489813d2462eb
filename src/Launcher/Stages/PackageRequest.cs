using Launcher.Packaging;

namespace Launcher.Stages;

/// <summary>What a person asked 'package' to do.</summary>
internal sealed record PackageRequest(string Path, TargetRuntime Runtime)
{
    /// <summary>For the printed commands only.</summary>
    public IReadOnlyList<string> ScriptOptions { get; init; } = [];

    /// <summary>Null for 'packages' under the artifacts.</summary>
    public string? Output { get; init; }

    /// <summary>Null for 'artifacts' under the repository.</summary>
    public string? Artifacts { get; init; }
}
