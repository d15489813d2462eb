using System.Reflection;

namespace Spark.Lambdas.Closures;

/// <summary>Types as bytes: assembly and name, parts of arrays and generic types apart.</summary>
internal static class TypeCodes
{
    private const byte Plain = 0;
    private const byte Vector = 1;
    private const byte Grid = 2;
    private const byte Generic = 3;

    public static void Write(ValueOutput output, Type type)
    {
        if (type.IsSZArray)
        {
            output.WriteByte(Vector);
            output.WriteType(type.GetElementType()!);
        }
        else if (type.IsArray)
        {
            output.WriteByte(Grid);
            output.WriteCount(type.GetArrayRank());
            output.WriteType(type.GetElementType()!);
        }
        else if (type.IsConstructedGenericType)
        {
            output.WriteByte(Generic);
            output.WriteType(type.GetGenericTypeDefinition());
            output.WriteCount(type.GenericTypeArguments.Length);
            foreach (var argument in type.GenericTypeArguments)
            {
                output.WriteType(argument);
            }
        }
        else
        {
            output.WriteByte(Plain);
            Assemblies.Write(output, type.Assembly);
            output.WriteText(type.FullName ?? throw new ClosureException($"Type '{type}' has no name of its own."));
        }
    }

    public static Type Read(ValueInput input)
    {
        switch (input.ReadByte())
        {
            case Vector:
                return input.ReadType().MakeArrayType();
            case Grid:
                var rank = input.ReadCount();
                return input.ReadType().MakeArrayType(rank);
            case Generic:
                var definition = input.ReadType();
                var arguments = new Type[input.ReadCount()];
                for (var i = 0; i < arguments.Length; i++)
                {
                    arguments[i] = input.ReadType();
                }

                return definition.MakeGenericType(arguments);
            default:
                var assembly = Assemblies.Read(input);
                var name = input.ReadText();
                return assembly.GetType(name) ?? throw new ClosureException(
                    $"Assembly '{assembly.GetName().Name}' of this process has no type '{name}'. Run driver and "
                    + "executors from one build.");
        }
    }
}

/// <summary>Assemblies by name and, for those of the program, by build.</summary>
internal static class Assemblies
{
    public static void Write(ValueOutput output, Assembly assembly)
    {
        output.WriteText(assembly.GetName().Name ?? string.Empty);
        output.Write(assembly.ManifestModule.ModuleVersionId);
    }

    public static Assembly Read(ValueInput input)
    {
        var name = input.ReadText();
        var build = input.Read<Guid>();
        var loaded = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.GetName().Name == name)
            .ToArray();
        if (loaded.FirstOrDefault(assembly => IsBuild(assembly, build)) is { } same)
        {
            return same;
        }

        Assembly found;
        try
        {
            found = loaded.FirstOrDefault() ?? Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException missing)
        {
            throw new ClosureException(
                $"Assembly '{name}' is not beside the program on this machine ({missing.Message}). Ship all assemblies "
                + "of the program to the executors.");
        }

        // Parts of the runtime keep their names between patches; the program's own code must be one build.
        return IsBuild(found, build) || IsRuntime(name)
            ? found
            : throw new ClosureException(
                $"Assembly '{name}' of this process is another build than that of the driver. Run driver and executors "
                + "from one build.");
    }

    public static bool IsRuntime(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib" or "netstandard" or "System";

    private static bool IsBuild(Assembly assembly, Guid build) => assembly.ManifestModule.ModuleVersionId == build;
}
