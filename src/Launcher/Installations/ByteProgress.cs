namespace Launcher.Installations;

/// <summary>How many bytes of a file are there; the total is null when the sender does not say.</summary>
internal readonly record struct ByteProgress(long Done, long? Total);
