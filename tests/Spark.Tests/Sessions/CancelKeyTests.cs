using Spark.Sessions;

namespace Spark.Tests.Sessions;

public class CancelKeyTests
{
    private readonly CancelKey _key = new();
    private int _endings;

    [Fact]
    public void With_nothing_to_cancel_the_key_does_what_it_does_anyway()
    {
        using var ending = _key.Ends(() => _endings++);
        using var scopes = new ActionScopes(_key);

        Assert.False(_key.Press(isTaken: false));
        Assert.True(_key.Press(isTaken: true));
        Assert.Equal(0, _endings);
    }

    [Fact]
    public void The_first_press_cancels_what_runs_in_every_session()
    {
        using var one = new ActionScopes(_key);
        using var other = new ActionScopes(_key);

        one.Run(
            first => other.Run(
                second =>
                {
                    Assert.True(_key.Press(isTaken: false));
                    Assert.True(first.IsCancellationRequested);
                    Assert.True(second.IsCancellationRequested);
                    return true;
                },
                CancellationToken.None),
            CancellationToken.None);
    }

    [Fact]
    public async Task The_second_press_ends_the_process_while_cancelling_hangs()
    {
        using var ending = _key.Ends(() => _endings++);
        using var scopes = new ActionScopes(_key);
        using var hangs = new ManualResetEventSlim();
        using var isHanging = new ManualResetEventSlim();
        using var runs = new ManualResetEventSlim();
        var action = Task.Run(() => scopes.Run(token =>
        {
            using var registration = token.Register(() =>
            {
                isHanging.Set();
                hangs.Wait();
            });
            runs.Set();

            // An action that left on the token itself could take its callback back before it was called.
            hangs.Wait(CancellationToken.None);
            return true;
        }));
        runs.Wait();

        var first = Task.Run(() => _key.Press(isTaken: false));
        isHanging.Wait();

        Assert.False(_key.Press(isTaken: false));
        Assert.Equal(1, _endings);
        hangs.Set();
        Assert.True(await first);
        Assert.True(await action);
    }

    [Fact]
    public void An_action_that_ended_is_forgotten()
    {
        using var ending = _key.Ends(() => _endings++);
        using var scopes = new ActionScopes(_key);
        Assert.True(scopes.Run(_ => _key.Press(isTaken: false)));

        Assert.True(scopes.Run(_ => _key.Press(isTaken: false)));
        Assert.Equal(0, _endings);
    }

    [Fact]
    public void What_others_cancelled_does_not_count_as_a_press()
    {
        using var scopes = new ActionScopes(_key);

        Assert.True(scopes.Run(_ => scopes.CancelAll() && _key.Press(isTaken: false)));
    }

    [Fact]
    public void A_handler_that_no_longer_lets_the_process_live_ends_it_whatever_runs_by_now()
    {
        using var ending = _key.Ends(() => _endings++);
        using var scopes = new ActionScopes(_key);
        Assert.True(_key.Press(isTaken: true));

        Assert.False(scopes.Run(_ => _key.Press(isTaken: false)));
        Assert.Equal(1, _endings);
    }

    [Fact]
    public void A_stopped_session_is_not_asked()
    {
        var scopes = new ActionScopes(_key);
        scopes.Dispose();

        Assert.False(scopes.Run(_ => _key.Press(isTaken: false)));
    }
}
