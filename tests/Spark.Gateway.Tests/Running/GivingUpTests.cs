using Spark.Gateway.Running;
using Spark.Gateway.Tests.Wire;

namespace Spark.Gateway.Tests.Running;

public class GivingUpTests
{
    [Fact]
    public void A_jvm_that_does_not_react_to_cancelling_is_given_up()
    {
        using var hangs = new ManualResetEventSlim();
        using var server = new FakeGateway(command =>
        {
            if (command == "c\no2\nhang")
            {
                hangs.Wait();
            }

            return command.StartsWith('i') ? $"!yro{command[^1]}" : "!yv";
        });
        using var java = server.Connect();
        using var session = java.New("session1");
        using var context = java.New("context2");
        var time = new HandTurnedTime();
        using var actions = new SparkActions(session, context, _ => null, time);
        using var source = new CancellationTokenSource();
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => actions.Run("hang", Hang, source.Token)));
        thread.Start();
        Assert.True(SpinWait.SpinUntil(() => server.Commands.Contains("c\no2\nhang"), TimeSpan.FromMinutes(1)));

        source.Cancel();
        time.Tick();
        time.Tick();
        Assert.Equal(2, server.Commands.Count(IsCancel));
        Assert.True(thread.IsAlive);
        time.Now += TimeSpan.FromSeconds(16);
        time.Tick();
        thread.Join();
        hangs.Set();

        Assert.IsType<OperationCanceledException>(thrown);
        Assert.Equal(2, server.Commands.Count(IsCancel));

        bool Hang(RunningAction action)
        {
            context.Run("hang");
            return true;
        }

        static bool IsCancel(string command) =>
            command.StartsWith("c\no2\ncancelJobGroup\nsaction-", StringComparison.Ordinal);
    }

    /// <summary>Timers run when the test says so.</summary>
    private sealed class HandTurnedTime : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        public TimeSpan Now { get; set; }

        public override long GetTimestamp() => Now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(this, callback, state);
            _timers.Add(timer);
            return timer;
        }

        public void Tick() => _timers.ToList().ForEach(timer => timer.Tick());

        private sealed class Timer(HandTurnedTime time, TimerCallback callback, object? state) : ITimer
        {
            public void Tick() => callback(state);

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => time._timers.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
