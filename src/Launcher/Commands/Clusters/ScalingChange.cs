namespace Launcher.Commands.Clusters;

/// <summary>What a resize asked for.</summary>
/// <param name="Part">'core nodes', 'task nodes', or 'managed scaling'.</param>
/// <param name="Before">In machines of the first type.</param>
internal sealed record ScalingChange(string ClusterId, string Part, string Type, int Before, int After)
{
    public string Sentence =>
        (Part, After == Before) switch
        {
            (_, true) => $"{ClusterId} has {Before} {Type} as {Part} already; nothing was changed.",
            (ManagedScaling, _) =>
                $"Managed scaling of {ClusterId} may take {After} {Type} now, before {Before}. EMR decides how many of "
                    + "them the work needs.",
            _ => $"{ClusterId} goes from {Before} to {After} {Type} as {Part}; EMR takes some minutes for that.",
        };

    public const string ManagedScaling = "managed scaling";
}
