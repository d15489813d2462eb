namespace NbToScript.Packages;

/// <summary>Packages could not be restored; the message is what the restore said.</summary>
internal sealed class RestoreException(string message) : Exception(message);
