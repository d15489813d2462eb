using System.Reflection;

namespace NbToScript.Output;

internal static class ToolVersion
{
    public static string Number { get; } =
        typeof(ToolVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    public static string Name => $"NbToScript {Number}";
}
