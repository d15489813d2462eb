using Launcher.Building;
using Support;

namespace Launcher.Tests.Building;

public sealed class BuildFingerprintTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("fingerprint");
    private readonly string _project;

    public BuildFingerprintTests()
    {
        _project = Write(
            "<Project><ItemGroup>"
                + "<ProjectReference Include=\"$(MSBuildThisFileDirectory)..\\..\\src\\Lib\\Lib.csproj\" />"
                + "<Reference Include=\"X\" HintPath=\"../../lib/X.dll\" />"
                + "<ProjectReference Include=\"$(Unknown)/Y.csproj\" /></ItemGroup></Project>",
            "scripts",
            "a",
            "a.csproj");
        Write("class A;", "scripts", "a", "Program.cs");
        Write(
            "<Project><ItemGroup><ProjectReference Include=\"../Far/Far.csproj\" /></ItemGroup></Project>",
            "src",
            "Lib",
            "Lib.csproj");
        Write("class Lib;", "src", "Lib", "Deep", "Lib.cs");
        Write("<Project />", "src", "Far", "Far.csproj");
        Write("x", "lib", "X.dll");
        Write("<Project />", "src", "Directory.Build.props");
        Write("old", "scripts", "a", "obj", "a.cs");
        Write("unrelated", "src", "Other", "Other.cs");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("scripts/a/Program.cs")]
    [InlineData("scripts/a/a.csproj")]
    [InlineData("src/Lib/Deep/Lib.cs")]
    [InlineData("src/Far/Far.csproj")]
    [InlineData("lib/X.dll")]
    [InlineData("src/Directory.Build.props")]
    public void Everything_that_a_build_reads_counts(string path)
    {
        var before = Fingerprint();

        File.AppendAllText(_folder.File(path.Split('/')), " ");

        Assert.NotEqual(before, Fingerprint());
    }

    [Theory]
    [InlineData("scripts/a/obj/a.cs")]
    [InlineData("src/Other/Other.cs")]
    public void What_it_does_not_read_does_not_count(string path)
    {
        var before = Fingerprint();

        File.AppendAllText(_folder.File(path.Split('/')), " ");

        Assert.Equal(before, Fingerprint());
    }

    [Fact]
    public void A_new_file_and_another_sdk_count()
    {
        var before = Fingerprint();
        Write("class B;", "scripts", "a", "B.cs");

        Assert.NotEqual(before, Fingerprint());
        Assert.NotEqual(Fingerprint(), BuildFingerprint.Of(_project, "10.0.200"));
    }

    private string Fingerprint() => BuildFingerprint.Of(_project, "10.0.100");

    private string Write(string text, params string[] parts)
    {
        var path = _folder.File(parts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
