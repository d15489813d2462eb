namespace Launcher.Packaging;

/// <summary>A package in its folder, with the commands that submit it.</summary>
internal sealed record MadePackage(string Folder, PackageRecord Record, string ClusterCommand, string ClientCommand);
