using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql;

namespace Spark.Display;

/// <summary>Runs when a notebook first touches this assembly, so that its charts draw without a call.</summary>
internal static class ModuleStart
{
#pragma warning disable CA2255 // A notebook has no other moment: loading a file by path runs no code of ours.
    [ModuleInitializer]
    internal static void LoadExtension() => NotebookExtension.Load();
#pragma warning restore CA2255
}
