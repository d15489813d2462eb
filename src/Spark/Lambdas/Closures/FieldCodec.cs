using System.Reflection;
using System.Reflection.Emit;

namespace Spark.Lambdas.Closures;

/// <summary>One field of objects of a type.</summary>
internal abstract class FieldCodec<T>(FieldInfo field)
{
    public FieldInfo Field { get; } = field;

    public abstract void Write(ValueOutput output, ref T value);

    public abstract void Read(ValueInput input, ref T value);
}

/// <summary>A field of this type.</summary>
internal sealed class FieldCodec<T, TField>(FieldInfo field) : FieldCodec<T>(field)
{
    private readonly Reading<T, TField> _get = FieldAccess.Get<T, TField>(field);
    private readonly Writing<T, TField> _set = FieldAccess.Set<T, TField>(field);
    private readonly Lazy<ValueCodec<TField>> _codec = new(
        () => CapturedObjects.IsOne(field)
            ? new CapturedFieldCodec<TField>()
            : ValueCodecs.For<TField>());

    public override void Write(ValueOutput output, ref T value)
    {
        try
        {
            _codec.Value.Write(output, _get(ref value));
        }
        catch (ClosureException failure) when (CapturedObjects.NameOf(Field) is not null)
        {
            throw failure.Within(CapturedObjects.NameOf(Field)!);
        }
    }

    public override void Read(ValueInput input, ref T value) => _set(ref value, _codec.Value.Read(input));
}

internal delegate TField Reading<T, TField>(ref T value);

internal delegate void Writing<T, TField>(ref T value, TField field);

/// <summary>The fields of a type and of those it derives from.</summary>
internal static class FieldCodecs
{
    public static FieldCodec<T>[] Of<T>()
    {
        var fields = new List<FieldCodec<T>>();
        for (var type = typeof(T); type is not null && type != typeof(object); type = type.BaseType)
        {
            fields.AddRange(type
                .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
                    | BindingFlags.DeclaredOnly)
                .OrderBy(field => field.MetadataToken)
                .Select(field => (FieldCodec<T>)Activator.CreateInstance(
                    typeof(FieldCodec<,>).MakeGenericType(typeof(T), field.FieldType), field)!));
        }

        return fields.ToArray();
    }
}

/// <summary>Reads and writes fields whatever their visibility, and sets those that are read-only.</summary>
internal static class FieldAccess
{
    public static Reading<T, TField> Get<T, TField>(FieldInfo field)
    {
        var method = new DynamicMethod("get", typeof(TField), [typeof(T).MakeByRefType()], typeof(FieldAccess), true);
        var code = method.GetILGenerator();
        LoadTarget<T>(code);
        code.Emit(OpCodes.Ldfld, field);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Reading<T, TField>>();
    }

    public static Writing<T, TField> Set<T, TField>(FieldInfo field)
    {
        var method = new DynamicMethod(
            "set", null, [typeof(T).MakeByRefType(), typeof(TField)], typeof(FieldAccess), true);
        var code = method.GetILGenerator();
        LoadTarget<T>(code);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Stfld, field);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Writing<T, TField>>();
    }

    private static void LoadTarget<T>(ILGenerator code)
    {
        code.Emit(OpCodes.Ldarg_0);
        if (!typeof(T).IsValueType)
        {
            code.Emit(OpCodes.Ldind_Ref);
        }
    }
}
