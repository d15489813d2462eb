using System.Runtime.InteropServices;
using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Packaging;

public sealed class ElfFileTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("elf");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_program_tells_machine_loader_and_the_versions_it_needs()
    {
        var elf = Read(ElfImage.Program(ElfImage.Arm64, "/lib/ld.so", "GLIBC_2.17", "GLIBC_2.27"))!;

        Assert.Equal((ElfImage.Arm64, "/lib/ld.so"), (elf.Machine, elf.Interpreter));
        Assert.Equal([("libc.so.6", "GLIBC_2.17"), ("libc.so.6", "GLIBC_2.27")], elf.VersionNeeds);
    }

    [Fact]
    public void A_library_names_no_loader()
    {
        var elf = Read(ElfImage.Library())!;

        Assert.Null(elf.Interpreter);
        Assert.Empty(elf.VersionNeeds);
    }

    [Fact]
    public void A_real_library_of_this_machine_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no ELF files.");
        var path = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libcoreclr.so");

        var elf = ElfFile.Read(path)!;

        var machine = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? ElfImage.Arm64 : ElfImage.X64;
        Assert.Equal(machine, elf.Machine);
        Assert.Contains(elf.VersionNeeds, need => need.Library.StartsWith("libc.", StringComparison.Ordinal));
        Assert.Contains(elf.VersionNeeds, need => need.Library == "libstdc++.so.6");
    }

    [Theory]
    [InlineData("")]
    [InlineData("#!/bin/sh\necho this is a script that is longer than the header of an ELF file, which has 64 bytes\n")]
    public void Other_files_are_none(string text)
    {
        File.WriteAllText(_folder.File("file"), text);

        Assert.Null(ElfFile.Read(_folder.File("file")));
    }

    [Fact]
    public void A_cut_file_is_named_as_damaged()
    {
        var whole = ElfImage.Program(ElfImage.X64, ElfImage.Loader, "GLIBC_2.27");

        var failure = Assert.Throws<InvalidDataException>(() => Read(whole[..^40]));

        Assert.Equal("'file' is a damaged ELF file.", failure.Message);
    }

    [Fact]
    public void The_highest_version_counts_by_numbers_and_names_its_file()
    {
        var files = new Dictionary<string, ElfFile>
        {
            ["old.so"] = Read(ElfImage.Library(ElfImage.X64, "GLIBC_2.9", "GLIBC_PRIVATE", "GLIBCXX_3.4.22"))!,
            ["new.so"] = Read(ElfImage.Library(ElfImage.X64, "GLIBC_2.2.5", "GLIBC_2.27"))!,
        };

        Assert.Equal(new LibraryLevel("2.27", "new.so"), LibraryLevel.Highest(files, LibraryLevel.Glibc));
        Assert.Equal(new LibraryLevel("3.4.22", "old.so"), LibraryLevel.Highest(files, LibraryLevel.StandardCpp));
        Assert.Null(LibraryLevel.Highest(files, "CXXABI_"));
    }

    private ElfFile? Read(byte[] content)
    {
        File.WriteAllBytes(_folder.File("file"), content);
        return ElfFile.Read(_folder.File("file"));
    }
}
