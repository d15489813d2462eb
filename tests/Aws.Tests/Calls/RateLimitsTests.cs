using Aws.Calls;
using Microsoft.Extensions.Time.Testing;

namespace Aws.Tests.Calls;

public class RateLimitsTests
{
    private const string Endpoint = "https://elasticmapreduce.eu-central-1.amazonaws.com";

    private static readonly QuotaTable Table = new(
        new Quota(25, 5),
        new Dictionary<string, Quota>
        {
            ["ListSteps"] = new(10, 0.5),
            ["RunJobFlow"] = new(10, 0.5),
            ["SetTerminationProtection"] = new(5, 0.2),
        });

    private readonly FakeTimeProvider _clock = new();
    private readonly RateLimits _limits;

    public RateLimitsTests() => _limits = new RateLimits(_clock);

    [Fact]
    public async Task Reads_leave_half_of_the_quota_to_others()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.True(Ask("ListSteps").IsCompletedSuccessfully);
        }

        var sixth = Ask("ListSteps");
        _clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.False(sixth.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(0.2));
        await sixth;
    }

    [Fact]
    public void Calls_that_change_something_get_four_fifths()
    {
        var free = Enumerable.Range(0, 20).TakeWhile(_ => Ask("RunJobFlow").IsCompletedSuccessfully).Count();

        Assert.Equal(8, free);
    }

    [Fact]
    public async Task Fifty_callers_at_once_never_pass_the_quota()
    {
        var sentAt = new List<DateTimeOffset>();
        var callers = Enumerable
            .Range(0, 50)
            .Select(async _ =>
            {
                await Ask("RunJobFlow");
                lock (sentAt)
                {
                    sentAt.Add(_clock.GetUtcNow());
                }
            })
            .ToArray();

        for (var i = 0; i < 400 && !callers.All(caller => caller.IsCompleted); i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Yield();
        }

        await Task.WhenAll(callers);
        AssertBelow(sentAt, burst: 10, perSecond: 0.5);
        Assert.True(sentAt.Max() - sentAt.Min() < TimeSpan.FromSeconds(110), "The bucket is used up to its rate.");
    }

    [Fact]
    public void The_whole_account_has_a_bucket_over_all_operations()
    {
        var operations = new[] { "ListSteps", "RunJobFlow", "SetTerminationProtection", "Other" };

        var free = Enumerable
            .Range(0, 100)
            .TakeWhile(i => Ask(i < 10 ? operations[i % 3] : operations[3]).IsCompletedSuccessfully)
            .Count();

        Assert.Equal(20, free);
    }

    [Fact]
    public void Regions_do_not_wait_for_each_other()
    {
        while (Ask("ListSteps").IsCompletedSuccessfully)
        {
        }

        Assert.True(
            _limits.WaitAsync(Table, "https://other", "ListSteps", CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_call_given_up_while_waiting_leaves_its_turn()
    {
        using var stop = new CancellationTokenSource();
        while (Ask("ListSteps").IsCompletedSuccessfully)
        {
        }

        var waiting = Enumerable.Range(0, 10).Select(_ => Ask("ListSteps", stop.Token)).ToArray();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));

        var next = Ask("ListSteps");
        _clock.Advance(TimeSpan.FromSeconds(8.1));
        await next;
    }

    private Task Ask(string operation, CancellationToken cancellationToken = default) =>
        _limits.WaitAsync(Table, Endpoint, operation, cancellationToken);

    /// <summary>In no window did more calls go out than a full bucket and its refill allow.</summary>
    private static void AssertBelow(List<DateTimeOffset> sentAt, double burst, double perSecond)
    {
        sentAt.Sort();
        for (var i = 0; i < sentAt.Count; i++)
        {
            for (var j = i; j < sentAt.Count; j++)
            {
                var allowed = burst + ((sentAt[j] - sentAt[i]).TotalSeconds * perSecond);
                Assert.True(j - i + 1 <= allowed + 1e-9, $"{j - i + 1} calls in a window that allows {allowed}.");
            }
        }
    }
}
