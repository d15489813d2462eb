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
        var actions = new SparkActions(session, context, _ => null, new HastyTime());
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.Throws<OperationCanceledException>(() => actions.Run("hang", Hang, source.Token));
        hangs.Set();

        Assert.Contains("c\no2\nsetJobGroup\nsaction-", string.Join('|', server.Commands), StringComparison.Ordinal);
        Assert.True(server.Commands.Count(command => command.Contains("cancelJobGroup", StringComparison.Ordinal)) > 1);

        bool Hang(RunningAction action)
        {
            context.Run("hang");
            return true;
        }
    }

    /// <summary>A minute passes in a third of a second.</summary>
    private sealed class HastyTime : TimeProvider
    {
        private const int Haste = 200;

        public override long TimestampFrequency => System.TimestampFrequency / Haste;

        public override long GetTimestamp() => System.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime / Haste, TimeSpan.FromMilliseconds(
                Math.Max(1, period.TotalMilliseconds / Haste)));
    }
}
