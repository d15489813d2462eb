namespace Launcher.Clusters.Configuration;

/// <summary>What a setting holds; on a command line all are texts, lists with commas, maps as key=value.</summary>
internal enum SettingKind
{
    Text,
    Whole,
    Number,
    List,
    Map,
}
