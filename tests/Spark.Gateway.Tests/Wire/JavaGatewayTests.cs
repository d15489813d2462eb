using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Tests.Wire;

public class JavaGatewayTests
{
    [Fact]
    public void A_call_sends_its_arguments_one_a_line()
    {
        using var server = new FakeGateway(_ => "!yi7");
        using var java = server.Connect();

        Assert.Equal(7, java.Static<int>("pkg.Foo", "bar", 1, 2L, 0.1, true, null, "a\nb\\", new byte[] { 1, 2 }));

        Assert.Equal("c\nz:pkg.Foo\nbar\ni1\nL2\nd0.1\nbtrue\nn\nsa\\nb\\\\\njAQI=", server.Commands.Single());
    }

    [Theory]
    [InlineData(double.NaN, "dNaN")]
    [InlineData(double.PositiveInfinity, "dInfinity")]
    [InlineData(double.NegativeInfinity, "d-Infinity")]
    [InlineData(-0.0, "d-0")]
    [InlineData(1e300, "d1E+300")]
    [InlineData(0.1f, "d0.10000000149011612")]
    [InlineData((short)5, "i5")]
    [InlineData((sbyte)-5, "i-5")]
    [InlineData("\r", "s\\r")]
    [InlineData("", "s")]
    public void Values_have_their_tags(object value, string sent)
    {
        using var server = new FakeGateway(_ => "!yv");
        using var java = server.Connect();

        java.RunStatic("F", "f", value);

        Assert.Equal($"c\nz:F\nf\n{sent}", server.Commands.Single());
    }

    [Fact]
    public void Decimals_travel_as_plain_digits()
    {
        using var server = new FakeGateway(command => command.EndsWith("D-0.05", StringComparison.Ordinal)
            ? "!yD12345678901234567890123456789012345.678"
            : "!x");
        using var java = server.Connect();

        var number = java.Static<DecimalValue>("F", "f", new DecimalValue(-5, 2));

        Assert.Equal("12345678901234567890123456789012345.678", number.ToString());
        Assert.Equal(3, number.Scale);
    }

    [Theory]
    [InlineData("!yn", null)]
    [InlineData("!yv", null)]
    [InlineData("!ybtrue", true)]
    [InlineData("!yi-3", -3)]
    [InlineData("!yi3000000000", 3000000000L)]
    [InlineData("!yL5", 5L)]
    [InlineData("!yd1.0E300", 1e300)]
    [InlineData("!ydNaN", double.NaN)]
    [InlineData("!ys", "")]
    [InlineData("!ysa\\nb\\\\\\r", "a\nb\\\r")]
    [InlineData("!yDnope", typeof(FormatException))]
    public void Replies_are_read(string reply, object? expected)
    {
        using var server = new FakeGateway(_ => reply);
        using var java = server.Connect();

        if (expected is Type failure)
        {
            Assert.Throws(failure, () => java.Static<object?>("F", "f"));
        }
        else
        {
            Assert.Equal(expected, java.Static<object?>("F", "f"));
        }
    }

    [Fact]
    public void Objects_are_called_by_their_ids_and_released_when_disposed()
    {
        using var server = new FakeGateway(command => command.StartsWith('i') ? "!yro5" : "!yv");
        using (var java = server.Connect())
        {
            using (var made = java.New("pkg.Foo", "x"))
            {
                made.Run("bar", made);
            }

            java.FlushReleases();
        }

        Assert.Equal(["i\npkg.Foo\nsx", "c\no5\nbar\nro5", "m\nd\no5"], server.Commands);
    }

    [Fact]
    public void A_disposed_object_cannot_be_used()
    {
        using var server = new FakeGateway(_ => "!yro5");
        using var java = server.Connect();
        var made = java.New("Foo");
        made.Dispose();

        Assert.Throws<ObjectDisposedException>(() => made.Run("bar"));
        Assert.Throws<ObjectDisposedException>(() => java.New("Bar", made));
    }

    [Fact]
    public void A_setter_that_returns_itself_is_released_at_once()
    {
        var last = 0;
        using var server = new FakeGateway(command => command.StartsWith('m') ? "!yv" : $"!yro{++last}");
        using var java = server.Connect();
        using var made = java.New("Foo");

        made.Run("setX", 1);
        java.FlushReleases();

        Assert.Equal("m\nd\no2", server.Commands.Last());
    }

    [Fact]
    public void Thrown_objects_are_read_and_released()
    {
        using var server = new FakeGateway(command => command switch
        {
            "c\nz:F\nf" => "!xro1",
            "p\nro1" => "!ysa.B: outer\\n\tat x\\nCaused by: a.C: inner",
            "c\no1\ngetMessage" => "!ysouter",
            "c\no1\ngetClass" => "!yro2",
            "c\no2\ngetName" => "!ysa.B",
            "c\no1\ngetCause" => "!yro3",
            "c\no3\ngetMessage" => "!ysinner",
            "c\no3\ngetClass" => "!yro4",
            "c\no4\ngetName" => "!ysa.C",
            "c\no3\ngetCause" => "!yn",
            "c\no3\ngetErrorClass" => "!ysDIVIDE_BY_ZERO",
            _ when command.StartsWith('m') => "!yv",
            _ => "!xsno such method",
        });
        using var java = server.Connect();

        var thrown = Assert.Throws<JavaException>(() => java.RunStatic("F", "f"));
        java.FlushReleases();

        Assert.Equal("outer", thrown.Message);
        Assert.Equal([new JavaCause("a.B", "outer"), new JavaCause("a.C", "inner")], thrown.Causes);
        Assert.Equal("DIVIDE_BY_ZERO", thrown.ErrorClass);
        Assert.Null(thrown.SimpleMessage);
        Assert.Contains("\tat x", thrown.JavaStack, StringComparison.Ordinal);
        Assert.Equal(4, server.Commands.Count(command => command.StartsWith("m\nd", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_fatal_reply_costs_the_connection_only()
    {
        using var server = new FakeGateway(command => command.Contains("bad", StringComparison.Ordinal)
            ? "!zsIndex 7 out of bounds"
            : "!yi1");
        using var java = server.Connect();

        var thrown = Assert.Throws<JavaException>(() => java.RunStatic("F", "bad"));

        Assert.Equal("Index 7 out of bounds", thrown.Message);
        Assert.Equal(1, java.Static<int>("F", "good"));
        Assert.Equal(2, server.ConnectionCount);
    }

    [Fact]
    public void A_connection_that_ends_is_told_from_a_jvm_that_is_gone()
    {
        using var server = new FakeGateway(_ => null);
        using var java = server.Connect(_ => new InvalidOperationException("gone"));

        var ended = Assert.Throws<JavaException>(() => java.RunStatic("Foo", "bar"));
        server.RefusesConnections = true;
        var gone = Assert.Throws<InvalidOperationException>(() => java.RunStatic("Foo", "bar"));

        Assert.Contains("'Foo.bar'", ended.Message, StringComparison.Ordinal);
        Assert.Equal("gone", gone.Message);
    }

    [Fact]
    public void A_wrong_secret_is_refused()
    {
        using var server = new FakeGateway(_ => "!yv");
        using var java = new JavaGateway(server.Address with { Secret = "guess" });

        var thrown = Assert.Throws<GatewayProtocolException>(() => java.RunStatic("F", "f"));

        Assert.Contains("refused the secret", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_cannot_be_sent_as_a_value()
    {
        using var server = new FakeGateway(_ => "!yv");
        using var java = server.Connect();

        var thrown = Assert.Throws<ArgumentException>(() => java.RunStatic("F", "f", 1, new[] { 1.5 }));

        Assert.StartsWith("'Double[]' cannot be sent to the JVM.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_any_characters_survives_a_round_trip()
    {
        var random = new Random(7);
        var runes = "\\\r\n\tnräé😀\u2028\u0085e!".EnumerateRunes().ToArray();
        using var server = new FakeGateway(
            command => "!ys" + command[(command.LastIndexOf("\ns", StringComparison.Ordinal) + 2)..]);
        using var java = server.Connect();

        for (var i = 0; i < 200; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40))
                .Select(_ => runes[random.Next(runes.Length)].ToString()));
            Assert.Equal(text, java.Static<string>("F", "f", text));
        }
    }
}
