using System.Text.RegularExpressions;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Lambdas.Closures;

namespace Spark.Tests.Lambdas.Closures;

public class ClosureTests
{
    private readonly int _factor = 3;
    private readonly Stream _open = Stream.Null;

    [Fact]
    public void A_function_without_captures_is_the_same_function_again()
    {
        Func<int, int> twice = x => x * 2;

        Assert.Equal(14, Again(twice)(7));
        Assert.Equal(9.0, Again<Func<double, double>>(Math.Sqrt)(81));
    }

    [Fact]
    public void Captured_values_travel_as_they_are_when_it_is_packed()
    {
        var words = new List<string> { "a", "b" };
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 };
        var seen = new HashSet<string>(StringComparer.Ordinal) { "x" };
        int[] numbers = [1, 2, 3];
        int[,] grid = { { 1, 2 }, { 3, 4 } };
        var point = new Point(1, 2) { Name = "p" };
        var pattern = new Regex("^a+$", RegexOptions.IgnoreCase);
        (int, string)[] pairs = [(1, "one")];
        decimal? price = 1.5m;
        Func<string> describe = () =>
            $"{string.Concat(words)} {counts["a"]} {seen.Contains("X")} {numbers.Sum()} {grid[1, 0]} {point} "
            + $"{pattern.IsMatch("AAA")} {pairs[0].Item2} {price}";

        var again = Again(describe);
        words.Add("c");
        numbers[0] = 100;

        Assert.Equal("ab 1 False 6 3 Point { X = 1, Y = 2, Name = p } True one 1.5", again());
    }

    [Fact]
    public void Of_an_object_only_the_fields_travel_that_the_function_uses()
    {
        Func<int, int> scaled = x => Scaled(x);
        Func<IEnumerable<int>, IEnumerable<int>> all = ScaledAll;

        Assert.Equal(21, Again(scaled)(7));
        Assert.Equal([3, 6], Again(all)([1, 2]));
    }

    [Fact]
    public void Functions_within_functions_travel_too()
    {
        var offset = 10;
        Func<int, int> add = x => x + offset;
        Func<int, Func<int, int>> both = y => x => add(x) * y * _factor;

        Assert.Equal(((5 + 10) * 2) * 3, Again(both)(2)(5));
    }

    [Fact]
    public void Generic_methods_and_types_keep_their_arguments()
    {
        Func<int, string> text = Text<int>;

        Assert.Equal("Int32 4", Again(text)(4));
        Assert.Equal(["b", "a"], Again(Reversed("x"))(["a", "b"]));
    }

    [Fact]
    public void An_object_that_is_met_twice_stays_one()
    {
        var node = new Node { Value = 1 };
        node.Next = node;
        var pair = new[] { node, node };

        var again = Closure.Unpack<Node[]>(Closure.Pack(pair));

        Assert.Same(again[0], again[1]);
        Assert.Same(again[0], again[0].Next);
    }

    [Fact]
    public void Rows_and_types_of_frames_travel()
    {
        var schema = new StructType([new StructField("a", new IntegerType()), new StructField("b", new StringType())]);
        var row = new Row([1, null], schema);

        var again = Closure.Unpack<Row>(Closure.Pack(row));

        Assert.Equal(row, again);
        Assert.Equal(new Timestamp(2024, 2, 3, 4, 5, 6, 7), Closure.Unpack<object>(
            Closure.Pack<object>(new Timestamp(2024, 2, 3, 4, 5, 6, 7))));
    }

    [Fact]
    public void What_belongs_to_this_process_is_refused_by_name()
    {
        using var file = new MemoryStream();
        Func<long> length = () => file.Length;
        Func<long> own = () => _open.Length;
        var holder = new Holder { Reader = new StringReader(string.Empty) };
        Func<string?> read = () => holder.Reader.ReadLine();

        Assert.Equal(
            "The function captures 'file': A 'MemoryStream' is a stream of this process and cannot travel to the "
            + "executors. Open it inside the function, or read what is needed into a value first.",
            Assert.Throws<ClosureException>(() => Closure.Pack(length)).Message);
        Assert.StartsWith(
            "The function captures 'this._open': ", Assert.Throws<ClosureException>(() => Closure.Pack(own)).Message);
        Assert.StartsWith(
            "The function captures 'holder.Reader': A 'StringReader' is a reader",
            Assert.Throws<ClosureException>(() => Closure.Pack(read)).Message);
    }

    [Fact]
    public void A_function_put_together_at_run_time_is_refused()
    {
        var compiled = System.Linq.Expressions.Expression.Lambda<Func<int>>(
            System.Linq.Expressions.Expression.Constant(1)).Compile();

        Assert.StartsWith(
            "A function put together at run time",
            Assert.Throws<ClosureException>(() => Closure.Pack(compiled)).Message);
    }

    [Fact]
    public void Any_text_and_number_comes_back()
    {
        var random = new Random(17);
        for (var i = 0; i < 500; i++)
        {
            var length = random.Next(300);
            var text = new string(Enumerable.Range(0, length).Select(_ => (char)random.Next(65536)).ToArray());
            var values = new object?[]
            {
                text, random.NextDouble(), (float)random.NextDouble(), random.NextInt64(), (short)random.Next(-9, 9),
                random.Next() % 2 == 0, (decimal)random.NextDouble(), null, new DateTime(random.NextInt64(1L << 60)),
                Guid.Empty, new System.Numerics.BigInteger(random.NextInt64()) * long.MaxValue, DayOfWeek.Friday,
            };

            Assert.Equal(values, Closure.Unpack<object?[]>(Closure.Pack(values)));
        }
    }

    private int Scaled(int x) => x * _factor;

    private IEnumerable<int> ScaledAll(IEnumerable<int> items)
    {
        foreach (var item in items)
        {
            yield return item * _factor;
        }
    }

    private static string Text<T>(T value) => $"{typeof(T).Name} {value}";

    private static Func<T[], T[]> Reversed<T>(T _) => items => items.Reverse().ToArray();

    private static T Again<T>(T function) => Closure.Unpack<T>(Closure.Pack(function));

    private sealed record Point(int X, int Y)
    {
        public string? Name { get; init; }
    }

    private sealed class Node
    {
        public int Value { get; set; }

        public Node? Next { get; set; }
    }

    private sealed class Holder
    {
        public required TextReader Reader { get; init; }
    }
}
