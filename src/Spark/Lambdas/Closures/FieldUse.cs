using System.Reflection;
using System.Runtime.CompilerServices;

namespace Spark.Lambdas.Closures;

/// <summary>
/// Finds which fields of the objects behind functions are used, by reading the code of the functions and of what they
/// call on the same objects. A lambda that uses one field of a class does not carry the others with it.
/// </summary>
internal sealed class FieldUse
{
    private readonly HashSet<(Module, int)> _fields = [];
    private readonly HashSet<MethodBase> _methods = [];
    private readonly HashSet<Type> _whole = [];

    /// <summary>Whether something was found since the flag was last taken down.</summary>
    public bool HasGrown { get; private set; }

    public bool IsUsed(FieldInfo field) =>
        _fields.Contains((field.Module, field.MetadataToken)) || _whole.Contains(Definition(field.DeclaringType!));

    public void Add(Delegate function) => Follow(function.Method, function.Target?.GetType());

    /// <summary>Takes the flag down.</summary>
    public bool TakeGrowth()
    {
        var hasGrown = HasGrown;
        HasGrown = false;
        return hasGrown;
    }

    private void Follow(MethodBase method, Type? target)
    {
        var pending = new Stack<MethodBase>();
        pending.Push(method);
        while (pending.TryPop(out var next))
        {
            if (!_methods.Add(next))
            {
                continue;
            }

            if (next.GetMethodBody()?.GetILAsByteArray() is not { } code)
            {
                KeepWhole(next.DeclaringType);
                continue;
            }

            // The code of an iterator or an async method is in a class of its own.
            if (next.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            {
                pending.Push(machine.StateMachineType.GetMethod(
                    "MoveNext", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!);
            }

            foreach (var token in IlTokens.In(code))
            {
                Note(next, token, target, pending);
            }
        }
    }

    private void Note(MethodBase method, int token, Type? target, Stack<MethodBase> pending)
    {
        switch (Resolve(method, token))
        {
            case FieldInfo field:
                HasGrown |= _fields.Add((field.Module, field.MetadataToken));
                break;
            case MethodBase called when IsOfObject(called, target):
                pending.Push(Overridden(called, target));
                break;
            default:
                break;
        }
    }

    /// <summary>Calls on other objects need nothing: those travel whole.</summary>
    private static bool IsOfObject(MethodBase method, Type? target) =>
        method.DeclaringType is { } declaring
        && (CapturedObjects.IsState(declaring) || CapturedObjects.IsCell(declaring)
            || (declaring.DeclaringType is { } outer && CapturedObjects.IsCell(outer))
            || (target is not null && declaring.IsAssignableFrom(target) && !Assemblies.IsRuntime(
                declaring.Assembly.GetName().Name!))
            || (!method.IsStatic && declaring.Module == target?.Module));

    private static MethodBase Overridden(MethodBase method, Type? target)
    {
        if (method is not MethodInfo { IsVirtual: true } called || target is null
            || !called.DeclaringType!.IsAssignableFrom(target))
        {
            return method;
        }

        return target.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(other => other.GetBaseDefinition() == called.GetBaseDefinition()) ?? method;
    }

    private void KeepWhole(Type? type)
    {
        if (type is not null)
        {
            HasGrown |= _whole.Add(Definition(type));
        }
    }

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token,
                method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            // The token is that of a signature, which names no member.
            return null;
        }
    }
}
