namespace Spark.Gateway.Launching;

/// <summary>Spark cannot start here. The message says in one sentence what is missing and how to give it.</summary>
internal sealed class LaunchException(string message) : InvalidOperationException(message);
