namespace NbToScript.Commands;

/// <summary>The command line or the configuration cannot be worked with; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
