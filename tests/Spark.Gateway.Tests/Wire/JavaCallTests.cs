using Spark.Gateway.Wire;

namespace Spark.Gateway.Tests.Wire;

[Trait("Category", "Jvm")]
public class JavaCallTests(RunningSpark spark)
{
    private JavaGateway Java => spark.Java;

    [Fact]
    public void Frames_are_built_and_counted_by_calls()
    {
        using var range = spark.Application.Session.Call("range", 0L, 100L);
        using var column = Java.Static("org.apache.spark.sql.functions", "expr", "id % 10 = 3");
        using var kept = range.Call("filter", column);

        Assert.Equal(10, kept.Call<long>("count"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\\b\nc\rd\te\u2028f\u0085é😀")]
    public void Text_arrives_and_returns_as_it_was(string text)
    {
        using var builder = Java.New("java.lang.StringBuilder", text);

        Assert.Equal(text, builder.Text());
    }

    [Fact]
    public void Values_keep_their_java_types()
    {
        using var list = Java.List(
            1, 2L, 0.5, true, "x", new byte[] { 1, 2, 255 }, null, 12.50m, double.NaN, float.MinValue);

        Assert.Equal(1, list.Call<int>("get", 0));
        Assert.Equal(2L, list.Call<object>("get", 1));
        Assert.Equal(0.5, list.Call<double>("get", 2));
        Assert.True(list.Call<bool>("get", 3));
        Assert.Equal("x", list.Call<string>("get", 4));
        Assert.Equal(new byte[] { 1, 2, 255 }, list.Call<byte[]>("get", 5));
        Assert.Null(list.CallOrNull("get", 6));
        Assert.Equal("12.50", list.Call<object>("get", 7).ToString());
        Assert.True(double.IsNaN(list.Call<double>("get", 8)));
        Assert.Equal(float.MinValue, (float)list.Call<double>("get", 9));
    }

    [Fact]
    public void Arrays_and_lists_pass_in_both_directions()
    {
        string[] words = ["", "a", "b\nc", "\\", ""];
        double[] numbers = [0.1, -1e300, double.PositiveInfinity, double.NaN, 5e-324];

        using var strings = Java.Strings(words);
        using var doubles = Java.Doubles(numbers);
        using var ints = Java.Ints(1, -2, int.MaxValue);
        using var empty = Java.Doubles();
        using var odd = Java.Strings("a\u0001b", "c");
        using var none = Java.Strings();
        using var blank = Java.Strings(string.Empty);

        Assert.Equal(words, Java.ReadStrings(strings));
        Assert.Equal(numbers, Java.ReadDoubles(doubles));
        Assert.Equal([1, -2, int.MaxValue], Java.ReadInts(ints));
        Assert.Empty(Java.ReadDoubles(empty));
        Assert.Equal(["a\u0001b", "c"], Java.ReadStrings(odd));
        Assert.Equal([string.Empty], Java.ReadStrings(blank));
        Assert.Empty(Java.ReadStrings(none));
    }

    [Fact]
    public void What_java_throws_arrives_with_its_causes_and_stack()
    {
        var thrown = Assert.Throws<JavaException>(() => spark.Application.Session.Call("sql", "SELECT nope"));

        Assert.NotNull(thrown.SimpleMessage);
        Assert.StartsWith("UNRESOLVED_COLUMN", thrown.ErrorClass, StringComparison.Ordinal);
        Assert.Contains("at org.apache.spark", thrown.JavaStack, StringComparison.Ordinal);
        Assert.Contains("nope", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_method_is_named_and_the_connection_stays_good()
    {
        using var list = Java.New("java.util.ArrayList");

        var thrown = Assert.Throws<JavaException>(() => list.Run("fly", 1));

        Assert.Contains("fly", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, list.Call<int>("size"));
    }

    [Fact]
    public void A_pinned_thread_keeps_its_thread_of_the_jvm()
    {
        string ThreadName()
        {
            using var thread = Java.Static("java.lang.Thread", "currentThread");
            return thread.Call<string>("getName");
        }

        using var pin = Java.Pin();
        var first = ThreadName();
        string? other = null;
        var thread = new Thread(() => other = ThreadName());
        thread.Start();
        thread.Join();

        Assert.Equal(first, ThreadName());
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Released_objects_leave_the_jvm()
    {
        int Held()
        {
            using var server = Java.Server.Call("getGateway");
            using var bindings = server.Call("getBindings");
            return bindings.Call<int>("size");
        }

        Java.FlushReleases();
        var before = Held();
        for (var i = 0; i < 3000; i++)
        {
            Java.New("java.lang.Object").Dispose();
        }

        Java.FlushReleases();
        Java.FlushReleases();

        Assert.InRange(Held(), 0, before + 50);
    }
}
