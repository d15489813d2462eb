namespace Launcher.Reports;

/// <summary>A name and what there is to say of it.</summary>
internal sealed record Fact(string Name, string Text);
