using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Spark.Gateway.Wire;

/// <summary>Arrays, lists, sequences and maps, both ways and in few calls.</summary>
internal sealed partial class JavaGateway
{
    private const char Separator = '\u0001';

    private JavaObject? _splitter;

    /// <summary>An array of exactly this element class, such as <c>org.apache.spark.sql.Column</c>.</summary>
    public JavaObject Array(string elementClass, params IReadOnlyList<JavaObject> items)
    {
        var array = NewArray(elementClass, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            SetItem(array, i, items[i]);
        }

        return array;
    }

    /// <summary>A <c>String[]</c>. It is not taken where <c>Object[]</c> is declared.</summary>
    public JavaObject Strings(params IReadOnlyList<string> items)
    {
        if (items.Count == 0 || items.Any(item => item.Contains(Separator, StringComparison.Ordinal)))
        {
            var array = NewArray("java.lang.String", items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                SetItem(array, i, items[i]);
            }

            return array;
        }

        // A negative limit keeps empty strings at the end.
        _splitter ??= Static("java.util.regex.Pattern", "compile", Separator.ToString());
        return _splitter.Call("split", string.Join(Separator, items), -1);
    }

    /// <summary>A <c>double[]</c>.</summary>
    public JavaObject Doubles(params ReadOnlySpan<double> items)
    {
        var bytes = new byte[items.Length * sizeof(double)];
        for (var i = 0; i < items.Length; i++)
        {
            BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(i * sizeof(double)), items[i]);
        }

        return Numbers("double", "asDoubleBuffer", bytes, items.Length);
    }

    /// <summary>An <c>int[]</c>.</summary>
    public JavaObject Ints(params ReadOnlySpan<int> items)
    {
        var bytes = new byte[items.Length * sizeof(int)];
        BinaryPrimitives.ReverseEndianness(items, MemoryMarshal.Cast<byte, int>(bytes.AsSpan()));
        return Numbers("int", "asIntBuffer", bytes, items.Length);
    }

    /// <summary>A <c>java.util.ArrayList</c> of any values that a call takes.</summary>
    public JavaObject List(params IReadOnlyList<object?> items)
    {
        var list = New("java.util.ArrayList");
        foreach (var item in items)
        {
            list.Run("add", item);
        }

        return list;
    }

    /// <summary>A <c>java.util.HashMap</c> of strings.</summary>
    public JavaObject Map(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var map = New("java.util.HashMap");
        foreach (var (key, value) in entries)
        {
            map.Run("put", key, value);
        }

        return map;
    }

    /// <summary>A Scala <c>Seq</c> of any values that a call takes.</summary>
    public JavaObject Seq(params IReadOnlyList<object?> items)
    {
        using var list = List(items);
        return Static("org.apache.spark.api.python.PythonUtils", "toSeq", list);
    }

    /// <summary>
    /// The items of an array in one of another element class: methods that declare an array take that of a subclass
    /// from Java and not from here.
    /// </summary>
    public JavaObject ArrayOf(string elementClass, JavaObject array)
    {
        using var items = Static("scala.Predef", "genericWrapArray", array);
        using var type = Class(elementClass);
        using var tags = ScalaObject("scala.reflect.ClassTag");
        using var tag = tags.Call("apply", type);
        return items.Call("toArray", tag);
    }

    /// <summary>Items of an array of objects, each with a handle of its own.</summary>
    public JavaObject[] ReadArray(JavaObject array)
    {
        var items = new JavaObject[Length(array)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Item<JavaObject>(array, i);
        }

        return items;
    }

    /// <summary>Number of items of an array.</summary>
    public int Length(JavaObject array)
    {
        var length = JavaReturns.As<int>(Perform($"a\ne\n{array.Id}\n", [], "length"), "length");
        GC.KeepAlive(array);
        return length;
    }

    /// <summary>One item of an array.</summary>
    public T Item<T>(JavaObject array, int index)
    {
        var item = Perform($"a\ng\n{array.Id}\n", [index], "[]");
        GC.KeepAlive(array);
        return JavaReturns.As<T>(item, "[]");
    }

    /// <summary>Items of a <c>String[]</c>, or of other objects as text, in three calls; none may be null.</summary>
    public string[] ReadStrings(JavaObject array)
    {
        using var sequence = Static("scala.Predef", "genericWrapArray", array);
        var text = sequence.Call<string>("mkString", string.Empty, Separator.ToString(), Separator.ToString());
        var count = Length(array);
        string[] items = count == 0 ? [] : text[..^1].Split(Separator);
        return items.Length == count
            ? items
            : Enumerable.Range(0, count).Select(index => TextOf(Item<object>(array, index))).ToArray();
    }

    /// <summary>Items of a <c>double[]</c>, in one call.</summary>
    public double[] ReadDoubles(JavaObject array) =>
        ReadNumbers(array, text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Items of an <c>int[]</c>, in one call.</summary>
    public int[] ReadInts(JavaObject array) =>
        ReadNumbers(array, text => int.Parse(text, CultureInfo.InvariantCulture));

    private static string TextOf(object item)
    {
        using var handle = item as JavaObject;
        return handle is null ? (string)item : handle.Text();
    }

    private JavaObject NewArray(string elementClass, int length) =>
        JavaReturns.As<JavaObject>(Perform("a\nc\n", [elementClass, length], "new[]"), "new[]");

    private void SetItem(JavaObject array, int index, object? item)
    {
        Perform($"a\ns\n{array.Id}\n", [index, item], "[]");
        GC.KeepAlive(array);
    }

    private JavaObject Numbers(string elementType, string view, byte[] bigEndian, int count)
    {
        var array = NewArray(elementType, count);
        if (count > 0)
        {
            using var buffer = Static("java.nio.ByteBuffer", "wrap", bigEndian);
            using var numbers = buffer.Call(view);
            numbers.Run("get", array);
        }

        return array;
    }

    private T[] ReadNumbers<T>(JavaObject array, Func<string, T> parse)
    {
        var text = Static<string>("java.util.Arrays", "toString", array)[1..^1];
        return text.Length == 0 ? [] : text.Split(", ").Select(parse).ToArray();
    }
}
