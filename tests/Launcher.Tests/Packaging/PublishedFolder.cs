using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Packaging;

/// <summary>A folder as 'dotnet publish' leaves one, small.</summary>
internal sealed class PublishedFolder : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("published ü");

    public PublishedFolder(byte[]? program = null)
    {
        Write("02-train.runtimeconfig.json", "{}"u8.ToArray());
        Write("02-train", program ?? ElfImage.Program());
        Write("02-train.dll", [1, 2, 3]);
        Write("libfast.so", ElfImage.Library(ElfImage.X64, "GLIBC_2.27"));
        Write("fr/deep/texts.dll", [4]);
    }

    public string Path => _folder.Path;

    public PackageContent Content => PackageContent.Of(Path);

    public void Write(string name, byte[] content)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public void Dispose() => _folder.Dispose();
}
