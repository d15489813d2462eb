using System.Reflection;
using System.Runtime.CompilerServices;

namespace Spark.Lambdas.Closures;

/// <summary>What the compiler makes of captured variables.</summary>
internal static class CapturedObjects
{
    private const string This = "<>4__this";

    /// <summary>Whether a field holds an object of which a function uses some fields only.</summary>
    public static bool IsOne(FieldInfo field) => field.Name == This || IsState(field.FieldType);

    /// <summary>Whether a class holds captured variables or the variables of a notebook's cell.</summary>
    public static bool IsState(Type type) =>
        !type.IsValueType
        && ((type.IsNested && type.Name.StartsWith('<') && type.IsDefined(typeof(CompilerGeneratedAttribute), false))
            || IsCell(type));

    /// <summary>C# scripting keeps the variables of a cell in a class of this name.</summary>
    public static bool IsCell(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    /// <summary>What the program calls a field; null for one that it does not see.</summary>
    public static string? NameOf(FieldInfo field)
    {
        var name = field.Name;
        if (name == This)
        {
            return "this";
        }

        if (IsOne(field))
        {
            return null;
        }

        var end = name.IndexOf('>', StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : name;
    }
}

/// <summary>A field that holds such an object.</summary>
internal sealed class CapturedFieldCodec<T> : ValueCodec<T>
{
    public override void Write(ValueOutput output, T value)
    {
        if (value is null)
        {
            output.WriteByte(0);
            return;
        }

        output.WriteByte(1);
        Captured.Write(output, value);
    }

    public override T Read(ValueInput input) => input.ReadByte() == 0 ? default! : (T)Captured.Read(input);
}

/// <summary>The object behind a function, by its own type.</summary>
internal static class Captured
{
    public static void Write(ValueOutput output, object value)
    {
        output.WriteType(value.GetType());
        CodecOf(value.GetType()).WriteObject(output, value);
    }

    public static object Read(ValueInput input) => CodecOf(input.ReadType()).ReadObject(input);

    /// <summary>Values, and objects of the runtime, travel whole.</summary>
    private static IValueCodec CodecOf(Type type) =>
        type.IsValueType || typeof(Delegate).IsAssignableFrom(type)
            || Assemblies.IsRuntime(type.Assembly.GetName().Name!)
            ? ValueCodecs.Exact(type)
            : (IValueCodec)Activator.CreateInstance(typeof(CapturedCodec<>).MakeGenericType(type))!;
}
