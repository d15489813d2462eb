using System.Reflection;

namespace Spark.Display.Kernels;

/// <summary>
/// What is used of a notebook kernel, found by name among the loaded assemblies: its successors rename namespaces, and
/// a program outside a notebook has none of it.
/// </summary>
internal sealed record KernelMembers(
    PropertyInfo Current,
    PropertyInfo CancellationToken,
    MethodInfo Display,
    MethodInfo Register,
    MethodInfo SetPreferredMimeTypes)
{
    private static readonly Lazy<KernelMembers?> FoundOnce = new(Find);

    /// <summary>Null outside a notebook.</summary>
    public static KernelMembers? Found => FoundOnce.Value;

    private static KernelMembers? Find()
    {
        var context = FindType(".Interactive.KernelInvocationContext");
        var formatter = FindType(".Interactive.Formatting.Formatter");
        var display = FindType(".Interactive.KernelInvocationContextExtensions")?
            .GetMethod("Display", [context!, typeof(object), typeof(string[])]);
        var register = formatter?
            .GetMethod("Register", [typeof(Type), typeof(Action<object, TextWriter>), typeof(string)]);
        var prefer = formatter?.GetMethod("SetPreferredMimeTypesFor", [typeof(Type), typeof(string[])]);

        return context?.GetProperty("Current") is { } current
            && context.GetProperty("CancellationToken") is { } token
            && display is not null && register is not null && prefer is not null
                ? new KernelMembers(current, token, display, register, prefer)
                : null;
    }

    private static Type? FindType(string suffix) => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic
            && assembly.GetName().Name!.EndsWith(AssemblySuffix(suffix), StringComparison.Ordinal))
        .SelectMany(assembly => assembly.GetExportedTypes())
        .FirstOrDefault(type => type.FullName!.EndsWith(suffix, StringComparison.Ordinal));

    private static string AssemblySuffix(string typeSuffix) => typeSuffix[..typeSuffix.LastIndexOf('.')];
}
