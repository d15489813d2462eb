using System.Reflection;

namespace Spark.Lambdas.Closures;

/// <summary>
/// Functions: the method by its place in the program's own assembly, and the object behind it. Driver and executors run
/// one build, so the place means the same method.
/// </summary>
internal sealed class DelegateCodec<T> : ValueCodec<T>
    where T : class
{
    public override void Write(ValueOutput output, T value)
    {
        var function = (Delegate)(object)value;
        if (output.TryWriteReference(function))
        {
            return;
        }

        var method = function.Method;
        if (!function.HasSingleTarget || method.DeclaringType is null || method.Module.Assembly.IsDynamic)
        {
            throw new ClosureException(
                "A function put together at run time has no code in the program's assemblies. Write it as a method or "
                + "a lambda.");
        }

        output.Fields?.Add(function);
        Assemblies.Write(output, method.Module.Assembly);
        output.Write(method.MetadataToken);
        output.WriteType(method.DeclaringType);
        WriteTypes(output, method.IsGenericMethod ? method.GetGenericArguments() : []);
        output.WriteByte(function.Target is null ? (byte)0 : (byte)1);
        if (function.Target is { } target)
        {
            WriteTarget(output, target);
        }
    }

    public override T Read(ValueInput input)
    {
        if (input.TryReadReference(out var known))
        {
            return known as T ?? throw new ClosureException(
                "A function that captures itself cannot travel. Write it as a method that calls itself.");
        }

        var place = input.Enter(Unfinished);
        var assembly = Assemblies.Read(input);
        var token = input.Read<int>();
        var declaring = input.ReadType();
        var arguments = ReadTypes(input);
        var target = input.ReadByte() == 0 ? null : Captured.Read(input);
        var function = Delegate.CreateDelegate(typeof(T), target, Method(assembly, token, declaring, arguments));
        input.Enter(place, function);
        return (T)(object)function;
    }

    private static readonly object Unfinished = new();

    private static MethodInfo Method(Assembly assembly, int token, Type declaring, Type[] arguments)
    {
        var definition = assembly.ManifestModule.ResolveMethod(token)!;
        var method = (MethodInfo)MethodBase.GetMethodFromHandle(definition.MethodHandle, declaring.TypeHandle)!;
        return arguments.Length == 0 ? method : method.MakeGenericMethod(arguments);
    }

    private static void WriteTarget(ValueOutput output, object target)
    {
        try
        {
            Captured.Write(output, target);
        }
        catch (ClosureException failure)
        {
            throw failure.WithinFunction();
        }
    }

    private static void WriteTypes(ValueOutput output, Type[] types)
    {
        output.WriteCount(types.Length);
        foreach (var type in types)
        {
            output.WriteType(type);
        }
    }

    private static Type[] ReadTypes(ValueInput input)
    {
        var types = new Type[input.ReadCount()];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = input.ReadType();
        }

        return types;
    }
}
