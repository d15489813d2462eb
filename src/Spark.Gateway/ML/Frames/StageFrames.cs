using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Spark.Gateway.Wire;
using Spark.Plans;

namespace Spark.Gateway.ML.Frames;

/// <summary>
/// Frames that stages work on, with the display names of their columns. A frame that a stage made is found again for
/// its plan; while rows are kept, frames that are read again and again are persisted.
/// </summary>
internal sealed class StageFrames(GatewaySession session)
{
    private readonly ConditionalWeakTable<LogicalPlan, StageFrame> _made = [];
    private readonly ConcurrentDictionary<(LogicalPlan Plan, string Columns), Lazy<JavaObject>> _kept = new(
        PlanAndColumns.Comparer);
    private int _keepers;

    private bool AreKept => Volatile.Read(ref _keepers) > 0;

    /// <summary>The frame of a plan. The handle may be shared, so it is left to be collected.</summary>
    public JavaObject Of(LogicalPlan plan) =>
        _made.TryGetValue(plan, out var made) ? made.Frame : session.Frames.BuildNamed(plan);

    /// <summary>The frame that a stage is applied to.</summary>
    public JavaObject Input(LogicalPlan plan) =>
        !AreKept || plan is Cached || (_made.TryGetValue(plan, out var made) && made.IsOfKept)
            ? Of(plan)
            : Kept(plan, []);

    /// <summary>Remembers what a stage made of its input.</summary>
    public void Add(MapColumns node, JavaObject frame) =>
        _made.Add(node, new StageFrame(frame, AreKept));

    /// <summary>These columns of a plan, persisted when rows are kept or the frame is read more than once.</summary>
    public PersistedFrame Read(LogicalPlan plan, IReadOnlyList<string> columns, bool isReadAgain)
    {
        return AreKept
            ? new PersistedFrame(Kept(plan, columns), isOwn: false)
            : Scored(plan, columns, isReadAgain);
    }

    /// <summary>These columns of a frame that one model scored, persisted when they are read more than once.</summary>
    public PersistedFrame Scored(LogicalPlan plan, IReadOnlyList<string> columns, bool isReadAgain)
    {
        var frame = Narrow(Of(plan), columns);
        return isReadAgain
            ? new PersistedFrame(frame.Call("persist"), isOwn: true)
            : new PersistedFrame(frame, isOwn: false);
    }

    /// <summary>
    /// Until disposed, frames that are read are persisted and found again for the same plan object. A search or a tuner
    /// is at work then, which shows its own progress.
    /// </summary>
    public IDisposable Keep()
    {
        Interlocked.Increment(ref _keepers);
        return new Keeper(this, session.Actions.Quiet());
    }

    private JavaObject Kept(LogicalPlan plan, IReadOnlyList<string> columns)
    {
        // Threads that ask for the same rows share one frame.
        var frame = _kept.GetOrAdd(
            (plan, string.Join('\n', columns)),
            _ => new Lazy<JavaObject>(() => Narrow(Of(plan), columns).Call("persist")));
        return frame.Value;
    }

    private static JavaObject Narrow(JavaObject frame, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
        {
            return frame;
        }

        using var names = frame.Java.Strings(columns.Select(StageColumns.Quoted).ToArray());
        return frame.Call("selectExpr", names);
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _keepers) > 0)
        {
            return;
        }

        foreach (var key in _kept.Keys)
        {
            if (_kept.TryRemove(key, out var frame) && frame.IsValueCreated)
            {
                frame.Value.Run("unpersist", false);
                frame.Value.Dispose();
            }
        }
    }

    private sealed record StageFrame(JavaObject Frame, bool IsOfKept);

    private sealed class Keeper(StageFrames frames, IDisposable quiet) : IDisposable
    {
        private StageFrames? _frames = frames;

        public void Dispose()
        {
            Interlocked.Exchange(ref _frames, null)?.Release();
            quiet.Dispose();
        }
    }

    private sealed class PlanAndColumns : IEqualityComparer<(LogicalPlan Plan, string Columns)>
    {
        public static PlanAndColumns Comparer { get; } = new();

        public bool Equals((LogicalPlan Plan, string Columns) x, (LogicalPlan Plan, string Columns) y) =>
            ReferenceEquals(x.Plan, y.Plan) && x.Columns == y.Columns;

        public int GetHashCode((LogicalPlan Plan, string Columns) obj) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Plan), obj.Columns);
    }
}
