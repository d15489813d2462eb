namespace Launcher.Clusters.Checks;

internal enum CheckMark
{
    Ok,

    /// <summary>Nobody could be asked, or nobody may ask.</summary>
    NotCheckable,

    /// <summary>A launch works, but a person should know.</summary>
    Warning,

    /// <summary>A launch would fail, or spend money for nothing.</summary>
    Failed,
}
