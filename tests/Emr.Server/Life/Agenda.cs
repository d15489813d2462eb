namespace Emr.Server.Life;

/// <summary>What will happen when. Events see the time they were planned for, however late they run.</summary>
internal sealed class Agenda(TimeProvider clock)
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Order)> _events = new();
    private DateTimeOffset _now = clock.GetUtcNow();
    private long _order;

    public DateTimeOffset Now => _now;

    public DateTimeOffset? Next => _events.TryPeek(out _, out var due) ? due.At : null;

    public void At(DateTimeOffset time, Action what) => _events.Enqueue(what, (time, _order++));

    public void In(TimeSpan delay, Action what) => At(_now + delay, what);

    public void CatchUp()
    {
        var until = clock.GetUtcNow();
        while (_events.TryPeek(out var what, out var due) && due.At <= until)
        {
            _events.Dequeue();
            _now = due.At > _now ? due.At : _now;
            what();
        }

        _now = until > _now ? until : _now;
    }
}
