using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Spark.Embedded.Native;

/// <summary>
/// Finds DuckDB's library. A notebook loads this assembly by <c>#r "….dll"</c>, which knows nothing of
/// <c>runtimes/&lt;rid&gt;/native</c>, so the places are tried by hand before the system's own search.
/// </summary>
internal static class NativeLibraryLocator
{
    internal const string LibraryName = "duckdb";

#pragma warning disable CA2255 // The resolver must be in place before the first import, whoever calls it.
    [ModuleInitializer]
    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLocator).Assembly, Resolve);
#pragma warning restore CA2255

    /// <summary>
    /// Paths in the order in which they are tried for an assembly that lies in <paramref name="folder"/>.
    /// </summary>
    internal static IEnumerable<string> Candidates(string folder)
    {
        var file =
            OperatingSystem.IsWindows() ? "duckdb.dll"
            : OperatingSystem.IsMacOS() ? "libduckdb.dylib"
            : "libduckdb.so";
        yield return Path.Combine(folder, file);
        foreach (var identifier in Identifiers())
        {
            yield return Path.Combine(folder, "runtimes", identifier, "native", file);
        }
    }

    private static IEnumerable<string> Identifiers()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        if (OperatingSystem.IsMacOS())
        {
            return [$"osx-{architecture}", "osx"];
        }

        return
        [
            RuntimeInformation.RuntimeIdentifier,
            $"{(OperatingSystem.IsWindows() ? "win" : "linux")}-{architecture}",
        ];
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != LibraryName)
        {
            return 0;
        }

        var folders = new[] { Path.GetDirectoryName(assembly.Location), AppContext.BaseDirectory };
        foreach (
            var path in folders.Where(folder => !string.IsNullOrEmpty(folder)).SelectMany(folder => Candidates(folder!))
        )
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle))
            {
                return handle;
            }
        }

        return NativeLibrary.TryLoad(name, assembly, searchPath, out var found) ? found : 0;
    }
}
