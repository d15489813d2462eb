namespace Support;

/// <summary>A text differs from its committed snapshot.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
