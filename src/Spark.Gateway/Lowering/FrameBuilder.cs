using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Gateway.Wire;
using Spark.Gateway.Workers;
using Spark.Lambdas;
using Spark.Plans;

namespace Spark.Gateway.Lowering;

/// <summary>
/// Makes frames in the JVM. A plan becomes one query over temporary views; the views are gone when the frame is there,
/// because Spark resolves a query when it is made.
/// </summary>
/// <param name="session">The <c>SparkSession</c>.</param>
/// <param name="sendRows">Makes a frame of rows in internal form.</param>
/// <param name="lambdas">Brings C# functions to the executors.</param>
internal sealed class FrameBuilder(
    JavaObject session,
    Func<StructType, IReadOnlyList<object?[]>, JavaObject> sendRows,
    ExecutorFunctions lambdas) : IDisposable
{
    private readonly FileFrames _files = new(session);
    private readonly KeptFrames _kept = new();
    private readonly SessionFunctions _functions = new(session);
    private readonly Lazy<JavaObject> _catalog = new(() =>
    {
        using var state = session.Call("sessionState");
        return state.Call("catalog");
    });

    private long _lastView;

    /// <summary>A frame whose columns are those of the plan by position; their names are of no use.</summary>
    public JavaObject Build(LogicalPlan plan) => Build(PlanLowering.Lower(plan, FreshView));

    /// <summary>A frame whose columns have the names of the plan's.</summary>
    public JavaObject BuildNamed(LogicalPlan plan)
    {
        using var frame = Build(plan);
        return Renamed(frame, plan.Output.Select(column => column.Name));
    }

    /// <summary>The rows that a C# function makes of each partition of a plan.</summary>
    public JavaObject MapPartitions(LogicalPlan plan, RowsFunction function)
    {
        var names = ViewNames(plan.Output).ToArray();
        Unsupported.CheckTravels(function.Name, plan.Output.Select(column => column.Type));
        using var frame = Build(plan);
        using var named = Renamed(frame, names);
        return lambdas.MapPartitions(named, function, names);
    }

    /// <summary>The frame of a source; the handle stays with this builder.</summary>
    public JavaObject Open(FileSource source) => _files.Open(source);

    /// <summary>The text that a plan becomes.</summary>
    public string Text(LogicalPlan plan) => PlanLowering.Lower(plan, FreshView).Text;

    public void Uncache(long key) => _kept.Remove(key);

    public void Dispose()
    {
        _kept.Dispose();
        if (_catalog.IsValueCreated)
        {
            _catalog.Value.Dispose();
        }
    }

    private string FreshView() => string.Create(
        CultureInfo.InvariantCulture, $"gateway_view_{Interlocked.Increment(ref _lastView)}");

    private JavaObject Build(SparkQuery query)
    {
        foreach (var function in query.Functions)
        {
            _functions.Register(function);
        }

        var made = new List<string>();
        var named = new List<string>();
        try
        {
            foreach (var lambda in query.Lambdas)
            {
                lambdas.Register(lambda.Name, lambda.Function, lambda.Arguments);
                named.Add(lambda.Name);
            }

            foreach (var step in query.Steps)
            {
                using var frame = Frame(step);
                frame.Run("createTempView", step.View);
                made.Add(step.View);
            }

            return session.Call("sql", query.Text);
        }
        finally
        {
            // The public way to drop a view would also free the rows of a frame that is kept.
            foreach (var view in made)
            {
                _catalog.Value.Call<bool>("dropTempView", view);
            }

            foreach (var name in named)
            {
                _catalog.Value.Run("dropTempFunction", name, true);
            }
        }
    }

    private JavaObject Frame(FrameStep step) => step switch
    {
        QueryStep query => session.Call("sql", query.Input),
        FilesStep files => Renamed(_files.Open(files.Node.Source), ViewNames(files.Node.Output)),
        RowsStep rows => sendRows(RowsSchema(rows.Node), rows.Node.Rows),
        SampleStep sample => Sampled(sample),
        TailStep tail => Last(tail),
        CachedStep cached => _kept.Frame(cached.Node, Keep).Call("toDF"),
        MapStep map => Mapped(map.Node),
        PartitionsStep partitions => Mapped(partitions.Node),
        MetadataStep described => Described(described),
        _ => throw new UnreachableException($"'{step.GetType().Name}' makes no frame."),
    };

    private JavaObject Sampled(SampleStep step)
    {
        using var input = session.Call("sql", step.Input);
        using var plan = Analyzed(input);
        var draws = step.Node;
        using var sample = session.Java.New(
            "org.apache.spark.sql.catalyst.plans.logical.Sample",
            draws.LowerBound,
            draws.UpperBound,
            draws.WithReplacement,
            draws.Seed,
            plan);
        return OfPlan(sample);
    }

    private JavaObject Last(TailStep step)
    {
        var input = session.Call("sql", step.Input);
        if (step.Count > int.MaxValue)
        {
            return input;
        }

        using (input)
        {
            using var plan = Analyzed(input);
            using var count = session.Java.Static(
                "org.apache.spark.sql.catalyst.expressions.Literal", "apply", (int)step.Count);
            using var tail = session.Java.New("org.apache.spark.sql.catalyst.plans.logical.Tail", count, plan);
            return OfPlan(tail);
        }
    }

    private JavaObject Keep(Cached node)
    {
        using var frame = Build(node.Child);
        using var named = Renamed(frame, ViewNames(node.Child.Output));
        if (node.Level is not { } level)
        {
            return named.Call("persist");
        }

        using var where = StorageLevels.Make(session.Java, level);
        return named.Call("persist", where);
    }

    private JavaObject Mapped(MapColumns node)
    {
        if (node.Map is not IGatewayMap map)
        {
            throw Unsupported.Feature(
                $"the stage '{node.Map.Name}' of another engine", "Fit or load the stage on this engine.");
        }

        using var input = BuildNamed(node.Child);
        using var output = map.Apply(input);
        return Renamed(output, ViewNames(node.Output));
    }

    private JavaObject Mapped(MapPartitions node)
    {
        using var rows = MapPartitions(node.Child, node.Function);
        return Renamed(rows, ViewNames(node.Columns));
    }

    private JavaObject Described(MetadataStep step)
    {
        var frame = session.Call("sql", step.Input);
        foreach (var (column, metadata) in step.Items)
        {
            using var before = frame;
            using var described = session.Java.Static(
                "org.apache.spark.sql.types.Metadata", "fromJson", metadata.ToJsonString());
            frame = before.Call("withMetadata", column, described);
        }

        return frame;
    }

    private JavaObject Renamed(JavaObject frame, IEnumerable<string> names)
    {
        using var array = session.Java.Strings(names.ToArray());
        return frame.Call("toDF", array);
    }

    private JavaObject OfPlan(JavaObject plan) =>
        session.Java.Static("org.apache.spark.sql.Dataset", "ofRows", session, plan);

    private static JavaObject Analyzed(JavaObject frame)
    {
        using var execution = frame.Call("queryExecution");
        return execution.Call("analyzed");
    }

    /// <summary>Names by ids; a column that is there twice is meant by its first place.</summary>
    private static IEnumerable<string> ViewNames(IReadOnlyList<AttributeReference> columns)
    {
        var seen = new HashSet<long>();
        return columns.Select((column, i) => seen.Add(column.Id)
            ? Scope.ColumnName(column.Id, 0)
            : string.Create(CultureInfo.InvariantCulture, $"d{i}"));
    }

    private static StructType RowsSchema(LocalRelation rows) => new(rows.Output.Select(column =>
        new StructField(Scope.ColumnName(column.Id, 0), column.Type, column.IsNullable, column.Metadata)));
}
