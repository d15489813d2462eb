using System.Security;
using System.Text;
using NbToScript.Packages;

namespace NbToScript.Output;

/// <summary>Writes the project file of a script.</summary>
internal static class ProjectWriter
{
    /// <summary>Compiler remarks about code that a notebook may well contain, such as an unused variable.</summary>
    private const string Silenced =
        "CS0105;CS0162;CS0164;CS0168;CS0169;CS0219;CS0414;CS0649;CS1591;CS1998;CS8321;CS8632;CS8669";

    /// <param name="notebookFolder">The notebook's folder as seen from the project.</param>
    /// <param name="notebookHash">SHA-256 of the cells that entered the script; the assembly carries it.</param>
    public static string Write(
        string name,
        string notebookPath,
        string notebookFolder,
        string notebookHash,
        ScriptReferences references
    )
    {
        var text = new StringBuilder();
        text.Append(
            $"""
            <!-- Made by NbToScript from {notebookPath}. Edit the notebook and convert again. -->
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>{Escape(name)}</AssemblyName>
                <RootNamespace>Script</RootNamespace>
                <StartupObject>Program</StartupObject>
                <LangVersion>14</LangVersion>
                <ImplicitUsings>disable</ImplicitUsings>
                <Nullable>disable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <NuGetAudit>false</NuGetAudit>
                <Optimize>true</Optimize>
                <TieredPGO>false</TieredPGO>
                <DebugType>embedded</DebugType>
                <PathMap>$([System.IO.Path]::GetFullPath('$(MSBuildProjectDirectory)/{Escape(
                notebookFolder
            )}'))=nb,$(MSBuildProjectDirectory)=script</PathMap>
                <NoWarn>$(NoWarn);{Silenced}</NoWarn>

            """.ReplaceLineEndings(
                "\n"
            )
        );
        if (references.UsesUnsafe)
        {
            text.Append("    <AllowUnsafeBlocks>true</AllowUnsafeBlocks>\n");
        }

        if (references.Sources.Count > 0)
        {
            text.Append("    <RestoreAdditionalProjectSources>")
                .Append(Escape(string.Join(';', references.Sources)))
                .Append("</RestoreAdditionalProjectSources>\n");
        }

        text.Append("  </PropertyGroup>\n");
        text.Append(
            "  <ItemGroup>\n"
                + $"    <AssemblyMetadata Include=\"NotebookHash\" Value=\"{notebookHash}\" />\n"
                + "  </ItemGroup>\n"
        );
        AppendItems(text, references);
        return text.Append("</Project>\n").ToString();
    }

    private static void AppendItems(StringBuilder text, ScriptReferences references)
    {
        List<string> items =
        [
            .. references.Packages.Select(p =>
                $"""<PackageReference Include="{Escape(p.Id)}" Version="{Escape(p.Version)}" />"""
            ),
            .. references.Projects.Select(p => $"""<ProjectReference Include="{Escape(p)}" />"""),
            .. references.Dlls.Select(d =>
                $"""<Reference Include="{Escape(d.Name)}" HintPath="{Escape(d.HintPath)}" />"""
            ),
        ];
        if (items.Count == 0)
        {
            return;
        }

        text.Append("  <ItemGroup>\n");
        foreach (var item in items)
        {
            text.Append("    ").Append(item).Append('\n');
        }

        text.Append("  </ItemGroup>\n");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}

/// <summary>What the script's project references; paths are relative to it.</summary>
internal sealed record ScriptReferences
{
    public IReadOnlyList<ResolvedPackage> Packages { get; init; } = [];

    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<(string Name, string HintPath)> Dlls { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public bool UsesUnsafe { get; init; }
}
