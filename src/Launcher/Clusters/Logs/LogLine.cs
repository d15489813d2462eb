namespace Launcher.Clusters.Logs;

/// <summary>A line with its number in the file, from 1.</summary>
internal readonly record struct LogLine(int Number, string Text);
