namespace Launcher.Clusters.Running;

/// <summary>The credentials ended in the middle of a run, and asking for new ones gave the same.</summary>
internal sealed class CredentialsExpiredException(Exception inner)
    : Exception("The credentials have expired, and no newer ones could be found.", inner);
